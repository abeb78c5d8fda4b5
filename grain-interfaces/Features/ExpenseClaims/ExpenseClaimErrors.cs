using System.Collections.Immutable;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>A claim of nothing.</summary>
[GenerateSerializer, Immutable, Alias("expense-claim.no-lines")]
public sealed record NoExpenses() : DomainError(nameof(ExpenseClaim.Lines));

/// <summary>More lines than one claim may have.</summary>
[GenerateSerializer, Immutable, Alias("expense-claim.too-many-lines")]
public sealed record TooManyExpenses(int Limit) : DomainError(nameof(ExpenseClaim.Lines));

/// <summary>Line <paramref name="Line"/> (from 1) claims nothing or less.</summary>
[GenerateSerializer, Immutable, Alias("expense-claim.not-positive")]
public sealed record ExpenseNotPositive(int Line) : DomainError(nameof(ExpenseClaim.Lines));

/// <summary>Line <paramref name="Line"/> (from 1) is of a day that has not come.</summary>
[GenerateSerializer, Immutable, Alias("expense-claim.in-future")]
public sealed record ExpenseInFuture(int Line, DateOnly On) : DomainError(nameof(ExpenseClaim.Lines));

/// <summary>Line <paramref name="Line"/> (from 1) has no invoice, and nothing says why.</summary>
[GenerateSerializer, Immutable, Alias("expense-claim.no-receipt")]
public sealed record ExpenseWithoutReceipt(int Line) : DomainError(nameof(ExpenseClaim.Lines));

/// <summary>The invoice is old or made out to a person, and nothing says why it is claimed.</summary>
[GenerateSerializer, Immutable, Alias("expense-claim.reason-needed")]
public sealed record InvoiceNeedsReason(int Line, string Invoice) : DomainError(nameof(ExpenseClaim.Lines));

/// <summary>The invoices are made out to two companies of ours: each pays its own, so each has a claim of its own.</summary>
[GenerateSerializer, Immutable, Alias("expense-claim.two-companies")]
public sealed record InvoicesOfTwoCompanies(string First, string Second) : DomainError(nameof(ExpenseClaim.Lines));

/// <summary>What stands on the invoice is another since the claim was saved: it has to be saved again.</summary>
[GenerateSerializer, Immutable, Alias("expense-claim.invoice-changed")]
public sealed record InvoiceChanged(string Invoice) : DomainError(nameof(ExpenseClaim.Lines));

/// <summary>Line <paramref name="Line"/> was agreed to: only the lines that were sent back may change.</summary>
[GenerateSerializer, Immutable, Alias("expense-claim.line-agreed")]
public sealed record LineAgreedTo(int Line) : DomainError(nameof(ExpenseClaim.Lines));

/// <summary>Of line <paramref name="Line"/> more would be accepted than the <paramref name="Claimed"/> that were claimed, or less than nothing.</summary>
[GenerateSerializer, Immutable, Alias("expense-claim.accepted-wrong")]
public sealed record AcceptedAmountWrong(int Line, Money Claimed) : DomainError(nameof(ExpenseClaim.Lines));

/// <summary>Less of line <paramref name="Line"/> would be accepted, and nothing says why.</summary>
[GenerateSerializer, Immutable, Alias("expense-claim.cut-without-reason")]
public sealed record CutWithoutReason(int Line) : DomainError(nameof(ExpenseClaim.Lines));

/// <summary>All lines are accepted as they are already.</summary>
[GenerateSerializer, Immutable, Alias("expense-claim.nothing-cut")]
public sealed record NothingCut() : DomainError(nameof(ExpenseClaim.Lines));

/// <summary>The project of line <paramref name="Line"/> is over: nobody spends money on it any more.</summary>
[GenerateSerializer, Immutable, Alias("expense-claim.project-over")]
public sealed record ProjectTakesNoClaims(int Line, ProjectNo Project, ProjectState State) : DomainError(nameof(ExpenseClaim.Lines));

/// <summary>The advances settle more than is claimed.</summary>
[GenerateSerializer, Immutable, Alias("expense-claim.loans-exceed")]
public sealed record LoansExceedClaim(Money Total, Money Loans) : DomainError(nameof(ExpenseClaim.Loans));

/// <summary>An advance is settled by nothing, or named twice.</summary>
[GenerateSerializer, Immutable, Alias("expense-claim.loan-wrong")]
public sealed record LoanUseWrong(string Loan) : DomainError(nameof(ExpenseClaim.Loans));

/// <summary>An approved claim goes on step by step: from <paramref name="Stage"/> not to what was asked.</summary>
[GenerateSerializer, Immutable, Alias("expense-claim.wrong-stage")]
public sealed record WrongClaimStage(ClaimStage Stage) : DomainError;

/// <summary>The claim is that of another company of the group: its finance settles it.</summary>
[GenerateSerializer, Immutable, Alias("expense-claim.other-office")]
public sealed record OtherFinanceOffice(ImmutableArray<EmployeeNo> Office) : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Forbidden;
}
