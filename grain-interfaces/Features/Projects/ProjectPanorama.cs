using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>The first section of a project's panorama (项目全景图): what it is and who is on it.</summary>
[GenerateSerializer, Immutable, Alias("project-panorama")]
public sealed record ProjectPanorama
{
    [Id(0)] public required Document<Project> Document { get; init; }

    [Id(1)] public required string DepartmentName { get; init; }

    [Id(2)] public string? LeadName { get; init; }

    [Id(3)] public string? CustomerName { get; init; }

    [Id(4)] public string? SalespersonName { get; init; }

    /// <summary>Who leads it today.</summary>
    [Id(8)] public EmployeeNo? Lead { get; init; }

    /// <summary>The package it belongs to today, with its name.</summary>
    [Id(5)] public ProjectLink? Package { get; init; }

    /// <summary>The small projects of a package today; empty for a plain project.</summary>
    [Id(6)] public ImmutableArray<ProjectLink> Children { get; init; } = [];

    /// <summary>Contracts with a part on this project or a member of this package.</summary>
    [Id(7)] public ImmutableArray<ContractLink> Contracts { get; init; } = [];

    /// <summary>The day it is looked at from: today, or the day that was asked for.</summary>
    [Id(9)] public required DateOnly Day { get; init; }

    /// <summary>Whether the day was asked for, so that nothing here follows what happens now.</summary>
    [Id(10)] public bool IsPast { get; init; }

    /// <summary>The planned cost, that of a package's members included; nothing for a reader who may not see cost.</summary>
    [Id(11)] public ImmutableArray<BudgetLine> Budget { get; init; } = [];

    public PlanExecution Plan => PlanExecution.Of(Document.Body.Milestones, Day);
}

[GenerateSerializer, Immutable, Alias("project-link")]
public sealed record ProjectLink(ProjectNo No, string Name, ProjectState State);

/// <summary>A contract as a panorama lists it.</summary>
/// <param name="Gross">The parts on this project or the members of this package.</param>
/// <param name="Net">The same without tax, at the contract's rate.</param>
[GenerateSerializer, Immutable, Alias("contract-link")]
public sealed record ContractLink(ContractNo No, string Name, bool IsEstimated, Money Gross, Money Net);
