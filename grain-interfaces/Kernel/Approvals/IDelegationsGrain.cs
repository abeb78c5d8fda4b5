using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Approvals;

/// <summary>The delegations of one person. Its key is <see cref="DelegationsKind.Kind"/>'s key of the person's number.</summary>
public interface IDelegationsGrain : IDocumentGrain<DelegationPlan>
{
    /// <summary>Who answers instead of the person today. Everybody asks for his own.</summary>
    [ReadOnly]
    Task<StandIns> InForceAsync();
}

/// <summary>The delegations that hold on a day.</summary>
[GenerateSerializer, Immutable, Alias("stand-ins")]
public sealed record StandIns(ImmutableArray<DelegationPlanLine> Lines);
