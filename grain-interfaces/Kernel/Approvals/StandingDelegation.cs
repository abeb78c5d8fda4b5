using System.Collections.Immutable;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Somebody answers instead of another for a stretch of days: what comes to the one goes to the other.</summary>
[GenerateSerializer, Immutable, Alias("standing-delegation")]
public sealed record StandingDelegation
{
    [Id(0)] public required EmployeeNo From { get; init; }

    [Id(1)] public required EmployeeNo To { get; init; }

    [Id(2)] public required DateRange Days { get; init; }

    /// <summary>The kinds of documents it is about; all where empty.</summary>
    [Id(3)] public ImmutableArray<string> Kinds { get; init; } = [];

    [Id(4)] public required string Reason { get; init; }

    public bool Covers(string kind, DateOnly day) => Days.Contains(day) && (Kinds.IsEmpty || Kinds.Contains(kind));
}

/// <summary>Following the delegations from the one person leads back to him on that day.</summary>
[GenerateSerializer, Immutable, Alias("delegation.cycle")]
public sealed record DelegationCycle(EmployeeNo Person, DateOnly On) : DomainError(nameof(StandingDelegation.To));

/// <summary>Somebody else answers for the person on that day already.</summary>
[GenerateSerializer, Immutable, Alias("delegation.overlap")]
public sealed record DelegationOverlap(EmployeeNo Other, DateOnly On) : DomainError(nameof(StandingDelegation.Days));
