namespace OpsSupport.Kernel.Hosting;

/// <summary>The first set-up to test with.</summary>
internal static class A
{
    public const string Administrator = "E001";

    // Typed in by the tests; nothing in the system knows it.
    public const string Password = "correct horse battery";

    public static (string Name, string Value)[] Setup { get; } =
    [
        ("Form.CompanyName", "示例工程有限公司"),
        ("Form.PersonName", "王敏"),
        ("Form.EmployeeNo", Administrator),
        ("Form.Password", Password),
        ("Form.PasswordAgain", Password),
        ("Form.Start", "Empty"),
    ];
}
