using System.Collections.Immutable;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>
/// A unit of work for a customer that carries figures: plain, or a package (项目包, the mother) whose small projects keep
/// contracts, output and purchases while it keeps their time, claims and allowances.
/// </summary>
[GenerateSerializer, Immutable, Alias("project")]
public sealed record Project
{
    /// <summary>At most 200 characters.</summary>
    [Id(0)] public required string Name { get; init; }

    [Id(1)] public ProjectKind Kind { get; init; } = ProjectKind.Plain;

    [Id(2)] public ProjectState State { get; init; } = ProjectState.Active;

    [Id(3)] public CustomerCode? Customer { get; init; }

    [Id(4)] public DirectionCode? Direction { get; init; }

    /// <summary>The department that answers for it, by date.</summary>
    [Id(5)] public required ImmutableArray<Dated<UnitCode>> Departments { get; init; }

    /// <summary>Who leads it and approves its time lines, by date.</summary>
    [Id(6)] public ImmutableArray<Dated<EmployeeNo>> Leads { get; init; } = [];

    [Id(7)] public EmployeeNo? Salesperson { get; init; }

    /// <summary>The package it is a member of, by date (invariant I-07).</summary>
    [Id(8)] public ImmutableArray<Dated<ProjectNo>> Packages { get; init; } = [];

    /// <summary>The people who may report time on it, each for his days; everyone when <see cref="IsOpenToAll"/>.</summary>
    [Id(9)] public ImmutableArray<ProjectMember> Members { get; init; } = [];

    [Id(10)] public bool IsOpenToAll { get; init; }

    /// <summary>People who asked to become members.</summary>
    [Id(11)] public ImmutableArray<EmployeeNo> JoinRequests { get; init; } = [];

    [Id(12)] public DateOnly? PlannedFrom { get; init; }

    /// <summary>The planned last day.</summary>
    [Id(13)] public DateOnly? PlannedTo { get; init; }

    /// <summary>Planned cost; each line posts a <see cref="FigureKind.Budget"/> figure.</summary>
    [Id(14)] public ImmutableArray<BudgetLine> Budget { get; init; } = [];

    /// <summary>At most 4,000 characters.</summary>
    [Id(15)] public string? Description { get; init; }

    /// <summary>How far the work is; its life is <see cref="State"/>.</summary>
    [Id(16)] public ProjectStage Stage { get; init; } = ProjectStage.InExecution;

    /// <summary>What was promised for which day, at most 100.</summary>
    [Id(17)] public ImmutableArray<Milestone> Milestones { get; init; } = [];

    /// <summary>Whether a person may report time on it that day: active, no member of a package, and open to the person (AT-05.3, AT-32.6).</summary>
    public bool MayReport(EmployeeNo person, DateOnly day) => State == ProjectState.Active && Packages.On(day) is null && IsWorkedOnBy(person, day);

    /// <summary>Whether the person works on it that day: as a member, as its lead, or because everybody may.</summary>
    public bool IsWorkedOnBy(EmployeeNo person, DateOnly day) =>
        IsOpenToAll || Leads.On(day) == person || Members.Any(member => member.Person == person && member.Covers(day));
}

/// <summary>Planned cost of one kind.</summary>
/// <param name="Cost">One of <see cref="FigureKinds.Costs"/>; null for a budget that is not divided by kind.</param>
/// <param name="On">The day it counts from.</param>
[GenerateSerializer, Immutable, Alias("budget-line")]
public sealed record BudgetLine(FigureKind? Cost, Money Amount, DateOnly On);

/// <summary>What part a project plays. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("project-kind")]
public enum ProjectKind
{
    Plain = 0,

    /// <summary>A mother project (母项目).</summary>
    Package = 1,

    /// <summary>A cooperating department's own-cost project under an internal contract (子项目).</summary>
    InternalSub = 2,
}

/// <summary>The life of a project. Only Active takes time reports and new postings of work.</summary>
[GenerateSerializer, Alias("project-state")]
public enum ProjectState
{
    Active = 0,
    Suspended = 1,
    Completed = 2,
    Closed = 3,
    Cancelled = 4,
}

/// <summary>How far the work on a project is. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("project-stage")]
public enum ProjectStage
{
    Planned = 0,
    // A contract is signed; no sign of a number is meant.
#pragma warning disable CA1720
    Signed = 1,
#pragma warning restore CA1720
    InExecution = 2,
    Completed = 3,
}
