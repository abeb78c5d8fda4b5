using System.Collections.Immutable;
using OpsSupport.Kernel.Policies;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>Who has to agree to what.</summary>
/// <param name="LeaderAbove">The sum from which on the company's leader is asked, too.</param>
internal sealed record ExpenseClaimPolicy(Money LeaderAbove);

/// <summary>The rules there have been. A new one is added with the day it begins; claims from before keep theirs.</summary>
internal sealed class ExpenseClaimPolicies : IPolicy<ExpenseClaimPolicy>
{
    private static readonly ImmutableArray<Dated<ExpenseClaimPolicy>> Rules = [new(DateOnly.MinValue, null, new(LeaderAbove: Money.Cny(5000m)))];

    public ExpenseClaimPolicy AsOf(DateOnly day) => Rules.On(day)!;
}
