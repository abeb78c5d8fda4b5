using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>A project as lists say it to programs; one for each currency in which it has figures.</summary>
/// <param name="Package">The package it is a member of today.</param>
/// <param name="Figures">Absent where the reader may not see them.</param>
/// <param name="RecognitionRate">Recognised of what was signed, without tax.</param>
public sealed record ProjectItem(
    ProjectNo No, string Name, ProjectKind Kind, ProjectState State, ProjectStage Stage, ProjectNo? Package, FigureStatement? Figures, Ratio RecognitionRate)
{
    public string UnitName { get; init; } = "";

    public string? LeadName { get; init; }

    public DateOnly? PlannedTo { get; init; }

    internal static ProjectItem Of(ProjectRow row)
    {
        var figures = ProjectTable.Of(row);
        return new(row.No, row.Name, row.Kind, row.State, row.Stage, row.Package, figures, figures?.RecognitionRate(row.ContractNet) ?? default)
        {
            UnitName = row.UnitName,
            LeadName = row.LeadName,
            PlannedTo = row.PlannedTo,
        };
    }
}

/// <summary>Which projects are asked for, and in which order: what the list on the page filters by.</summary>
/// <param name="Text">Words that number, name, customer or direction contain.</param>
/// <param name="Unit">A unit with all below it.</param>
/// <param name="WithoutContract">Only projects without a signed contract.</param>
/// <param name="MarginBelow">In percent: 15 finds projects with a margin on output below 15 %.</param>
/// <param name="Sort">By number unless said otherwise; what has no value comes last.</param>
/// <param name="Desc">The other way round.</param>
public sealed record ProjectParameters(
    string? Text, Choice<ProjectState>? State, Choice<ProjectStage>? Stage, string? Unit, bool? WithoutContract,
    decimal? MarginBelow, decimal? RecognitionBelow, decimal? CollectionBelow, Choice<ProjectSort>? Sort, bool? Desc)
{
    internal ProjectFilter ToFilter() => new ProjectListQuery
    {
        Text = Text,
        State = State?.Value,
        Stage = Stage?.Value,
        Unit = Unit,
        WithoutContract = WithoutContract ?? false,
        MarginBelow = MarginBelow,
        RecognitionBelow = RecognitionBelow,
        CollectionBelow = CollectionBelow,
        Sort = Sort?.Value ?? default,
        Desc = Desc ?? false,
    }.ToFilter();
}
