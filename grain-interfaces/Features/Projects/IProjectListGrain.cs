using System.Collections.Immutable;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.Projects;

/// <summary>Finds projects by what they are and by what their figures say, by SQL over maintained sums. Stateless; its key means nothing.</summary>
public interface IProjectListGrain : IGrainWithIntegerKey
{
    /// <summary>Figures a reader may not see are absent from the rows, and he can neither filter nor sort by them.</summary>
    [ReadOnly]
    Task<Result<ProjectPage>> ListAsync(EmployeeNo reader, ProjectFilter filter, PageRequest page, CancellationToken cancellation = default);
}

/// <summary>Which projects, in which order.</summary>
[GenerateSerializer, Immutable, Alias("project-filter")]
public sealed record ProjectFilter
{
    /// <summary>Words that number, name, customer or direction contain.</summary>
    [Id(0)] public string? Text { get; init; }

    [Id(1)] public ProjectState? State { get; init; }

    [Id(2)] public ProjectStage? Stage { get; init; }

    /// <summary>A unit with all below it.</summary>
    [Id(3)] public UnitCode? Unit { get; init; }

    /// <summary>Only projects without a signed contract, whose rates have no value.</summary>
    [Id(4)] public bool WithoutContract { get; init; }

    /// <summary>Only projects whose margin on output is below this fraction: 0.15 for 15 %.</summary>
    [Id(5)] public decimal? MarginBelow { get; init; }

    /// <summary>Only projects whose recognition rate is below this fraction.</summary>
    [Id(6)] public decimal? RecognitionBelow { get; init; }

    /// <summary>Only projects whose collection rate is below this fraction.</summary>
    [Id(7)] public decimal? CollectionBelow { get; init; }

    [Id(8)] public ProjectSort Sort { get; init; } = ProjectSort.Number;

    [Id(9)] public bool Descending { get; init; }
}

/// <summary>The order of the projects. What has no value comes last, whichever way round (rule X-03).</summary>
[GenerateSerializer, Alias("project-sort")]
public enum ProjectSort
{
    Number = 0,
    Name = 1,
    PlannedTo = 2,
    Contract = 3,
    Output = 4,
    Cost = 5,
    Margin = 6,
    Recognition = 7,
    Collection = 8,
}

/// <summary>A page of projects and how many there are. Amounts are not summed: a package contains what its members have.</summary>
[GenerateSerializer, Immutable, Alias("project-page")]
public sealed record ProjectPage(ImmutableArray<ProjectRow> Rows, int Count);

/// <summary>A project as lists show it; one row per currency in which it has figures.</summary>
[GenerateSerializer, Immutable, Alias("project-row")]
public sealed record ProjectRow
{
    [Id(0)] public required ProjectNo No { get; init; }

    [Id(1)] public required string Name { get; init; }

    [Id(2)] public required ProjectKind Kind { get; init; }

    [Id(3)] public required ProjectState State { get; init; }

    [Id(4)] public required ProjectStage Stage { get; init; }

    [Id(5)] public string UnitName { get; init; } = "";

    [Id(6)] public string? LeadName { get; init; }

    [Id(7)] public DateOnly? PlannedTo { get; init; }

    [Id(8)] public required Currency Currency { get; init; }

    /// <summary>Its figures; empty where the reader may not see them.</summary>
    [Id(9)] public ImmutableArray<FigureTotal> Totals { get; init; } = [];

    /// <summary>What its signed contracts are worth without tax.</summary>
    [Id(10)] public required Money ContractNet { get; init; }

    [Id(11)] public bool FiguresHidden { get; init; }

    [Id(12)] public bool CostHidden { get; init; }

    /// <summary>The package it is a member of today.</summary>
    [Id(13)] public ProjectNo? Package { get; init; }
}
