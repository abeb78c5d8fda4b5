using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OrgUnits;

/// <summary>A unit of the organisation. Where it hangs in the tree and who heads it are dated, so every report can be made as it was.</summary>
[GenerateSerializer, Immutable, Alias("org-unit")]
public sealed record OrgUnit
{
    /// <summary>At most 200 characters.</summary>
    [Id(0)] public required string Name { get; init; }

    [Id(1)] public OrgUnitKind Kind { get; init; } = OrgUnitKind.Department;

    /// <summary>The unit above it, by date; empty for the top of the tree.</summary>
    [Id(2)] public ImmutableArray<Dated<UnitCode>> Parents { get; init; } = [];

    /// <summary>Who heads it, by date. A unit without a head is answered for by the next head above.</summary>
    [Id(3)] public ImmutableArray<Dated<EmployeeNo>> Heads { get; init; } = [];
}

/// <summary>The levels of the tree. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("org-unit-kind")]
public enum OrgUnitKind
{
    Department = 0,
    Company = 1,
    Subsidiary = 2,
    BusinessUnit = 3,
    AmoebaUnit = 4,
}
