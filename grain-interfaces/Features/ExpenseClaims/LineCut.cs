using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>Finance accepted less than was claimed with a line.</summary>
/// <param name="Claimed">What was claimed, with tax.</param>
/// <param name="Reason">Why; 1 to 200 characters.</param>
/// <param name="By">Who says so.</param>
[GenerateSerializer, Immutable, Alias("line-cut")]
public sealed record LineCut(Money Claimed, string Reason, EmployeeNo By);

/// <summary>What finance accepts of a line.</summary>
/// <param name="Line">The line's number in its claim.</param>
/// <param name="Accepted">From nothing to what was claimed, with tax.</param>
[GenerateSerializer, Immutable, Alias("accepted-amount")]
public sealed record AcceptedAmount(int Line, Money Accepted, string Reason);
