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

    /// <summary>The people who may report time on it; everyone when <see cref="IsOpenToAll"/>.</summary>
    [Id(9)] public ImmutableArray<EmployeeNo> Members { get; init; } = [];

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
