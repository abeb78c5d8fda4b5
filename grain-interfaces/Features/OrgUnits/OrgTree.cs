using System.Collections.Immutable;
using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OrgUnits;

/// <summary>All units of one day, each right before what hangs below it.</summary>
/// <param name="Homeless">Who works here that day and belongs to none of the units.</param>
[GenerateSerializer, Immutable, Alias("org-tree")]
public sealed record OrgTree(DateOnly Day, ImmutableArray<OrgNode> Nodes, int Homeless);

/// <summary>A unit on one day.</summary>
[GenerateSerializer, Immutable, Alias("org-node")]
public sealed record OrgNode
{
    [Id(0)] public required UnitCode Code { get; init; }

    [Id(1)] public required string Name { get; init; }

    [Id(2)] public required OrgUnitKind Kind { get; init; }

    /// <summary>How many units stand above it.</summary>
    [Id(3)] public required int Depth { get; init; }

    [Id(4)] public EmployeeNo? Head { get; init; }

    /// <summary>Who belongs to the unit itself.</summary>
    [Id(5)] public required int Own { get; init; }

    /// <summary>Who belongs to it or to a unit below.</summary>
    [Id(6)] public required int People { get; init; }
}

/// <summary>A unit on one day, with what is around it.</summary>
/// <param name="Above">The unit it hangs below; null at the top.</param>
/// <param name="Children">The units right below, by code.</param>
/// <param name="Staff">Who belongs to the unit itself, by number; null for a reader who may not see them.</param>
[GenerateSerializer, Immutable, Alias("unit-on-day")]
public sealed record UnitOnDay(DateOnly Day, OrgNode Unit, UnitCode? Above, ImmutableArray<OrgNode> Children, ImmutableArray<StaffMember>? Staff);

/// <summary>Somebody who belongs to a unit on a day.</summary>
/// <param name="Since">The day he came to it.</param>
[GenerateSerializer, Immutable, Alias("staff-member")]
public sealed record StaffMember(EmployeeNo No, string Name, StaffCategory Category, DateOnly Since);
