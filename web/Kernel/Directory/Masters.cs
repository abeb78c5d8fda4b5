using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Directory;

/// <summary>The kinds of master data whose codes stand on pages of every kind of document.</summary>
internal static class Masters
{
    public const string People = "employee";

    public const string Units = "org-unit";

    /// <summary>The kind that a code names by its type; null for what is no code.</summary>
    public static string? KindOf(object? code) => code switch
    {
        EmployeeNo => People,
        UnitCode => Units,
        CustomerCode => "customer",
        ProjectNo => "project",
        ContractNo => "contract",
        _ => null,
    };
}
