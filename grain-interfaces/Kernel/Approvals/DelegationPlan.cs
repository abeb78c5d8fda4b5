using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Who answers instead of one person, and when: all his standing delegations.</summary>
[GenerateSerializer, Immutable, Alias("delegation-plan")]
public sealed record DelegationPlan
{
    [Id(0)] public required ImmutableArray<DelegationPlanLine> Lines { get; init; }

    /// <summary>The same as the approval engine reads it.</summary>
    public IEnumerable<StandingDelegation> Of(EmployeeNo person) => Lines.Select(line => line.Of(person));
}

/// <summary>One delegation of a plan.</summary>
[GenerateSerializer, Immutable, Alias("delegation-plan.line")]
public sealed record DelegationPlanLine
{
    [Id(0)] public required EmployeeNo To { get; init; }

    [Id(1)] public required DateRange Days { get; init; }

    /// <summary>The kind of documents it is about; all where null. For several kinds there are several lines.</summary>
    [Id(2)] public string? Kind { get; init; }

    [Id(3)] public required string Reason { get; init; }

    /// <summary>What waits for the person when it begins goes over too, not only what comes later.</summary>
    [Id(4)] public bool IncludesOpen { get; init; }

    public StandingDelegation Of(EmployeeNo person) => new() { From = person, To = To, Days = Days, Kinds = Kind is null ? [] : [Kind], Reason = Reason };
}
