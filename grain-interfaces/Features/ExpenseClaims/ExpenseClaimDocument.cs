using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.ExpenseClaims;

public static class ExpenseClaimDocument
{
    public const string Name = "expense-claim";

    public static DocumentKind Kind { get; } = new(Name, Slug: "claims", NumberPrefix: "EX");

    /// <summary>Take in paper, export, pay and take back claims.</summary>
    public static Permission Settle { get; } = new("expense-claim:settle");
}
