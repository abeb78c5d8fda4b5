using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.EmployeeLoans;

public static class EmployeeLoanDocument
{
    public const string Name = "employee-loan";

    public static DocumentKind Kind { get; } = new(Name, Slug: "loans", NumberPrefix: "LN");

    /// <summary>Pay out loans and take back what was not spent.</summary>
    public static Permission Settle { get; } = new("employee-loan:settle");
}
