using System.Collections.Immutable;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>What a project was on a day, for the dimensions of its entries and for the rights on it. Answered from memory.</summary>
internal interface IDimensions
{
    /// <summary>Null when there is no such project.</summary>
    ProjectDimensions? Of(ProjectNo project, DateOnly day);

    /// <summary>The codes from the top unit down to this one on that day, each followed by a slash; just the unit's own when it hangs nowhere.</summary>
    string PathOf(UnitCode unit, DateOnly day);

    /// <summary>The unit an employee belonged to that day.</summary>
    UnitCode? UnitOf(EmployeeNo employee, DateOnly day);

    /// <summary>The unit and everything below it on that day.</summary>
    IEnumerable<UnitCode> Below(UnitCode unit, DateOnly day);

    /// <summary>The members of a package that day, by number.</summary>
    IEnumerable<ProjectNo> MembersOf(ProjectNo package, DateOnly day);

    /// <summary>The projects a person leads that day, members of packages he leads included.</summary>
    IEnumerable<ProjectNo> LedBy(EmployeeNo person, DateOnly day);

    /// <summary>The projects a person works on or sells.</summary>
    IEnumerable<ProjectNo> OpenTo(EmployeeNo person, DateOnly day);

    /// <summary>The masters that entries took their dimensions from, in the versions that were seen.</summary>
    /// <param name="known">How much was known before they were looked at (<see cref="Documents.Moment.Known"/>).</param>
    ImmutableArray<ReliedMaster> Behind(ImmutableArray<FigureEntry> entries, long known);
}

/// <summary>A project's dimensions on one day.</summary>
/// <param name="IsPackage">It is a mother: takes labour, claims and allowances, but no contracts, output or purchases (invariant I-06).</param>
/// <param name="Package">The mother it is a member of that day.</param>
internal sealed record ProjectDimensions(
    UnitCode? Department, bool IsPackage, ProjectNo? Package, CustomerCode? Customer, DirectionCode? Direction, EmployeeNo? Salesperson, EmployeeNo? Lead);
