using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Projects;

/// <summary>Projects with their figures as people read them and as a file carries them: the same columns in both.</summary>
internal sealed class ProjectTable(ITexts texts, bool withCost)
{
    private ImmutableArray<Heading> Headings =>
    [
        new("Column.Number", ProjectSort.Number, row => row.No.Value),
        new("Project.Name", ProjectSort.Name, row => row.Name),
        new("Project.State", null, row => row.State),
        new("FigureKind.ContractSigned", ProjectSort.Contract, row => Of(row)?.ContractAmount, IsNumber: true),
        new("FigureKind.OutputValue", ProjectSort.Output, row => Of(row)?.Output, IsNumber: true),
        .. withCost ?
        [
            new("Panorama.Cost", ProjectSort.Cost, row => Of(row)?.Cost, IsNumber: true),
            new("Panorama.Rate", ProjectSort.Margin, row => Of(row)?.OutputMarginRate, IsNumber: true),
        ] : Array.Empty<Heading>(),
        new("Panorama.RecognitionRate", ProjectSort.Recognition, row => Of(row)?.RecognitionRate(row.ContractNet), IsNumber: true),
        new("Panorama.CollectionRate", ProjectSort.Collection, row => Of(row)?.CollectionRate, IsNumber: true),
        new("Project.PlannedTo", ProjectSort.PlannedTo, row => row.PlannedTo),
        new("Project.Department", null, row => row.UnitName),
        new("Project.Leads", null, row => row.LeadName),
        new("Project.Stage", null, row => row.Stage),
    ];

    public ImmutableArray<string> Titles => [.. Headings.Select(heading => texts[heading.Key]), texts["Column.Currency"]];

    public TableView View(ProjectPage page, ProjectListQuery query) => new(
        "list-table", texts["project.Title"],
        [
            .. Headings.Select(heading => new TableColumn(
                texts[heading.Key], heading.IsNumber, heading.Sort is { } sort ? query.SortedBy(sort).Url() : null,
                heading.Sort != query.Sort ? SortOrder.None : query.Desc ? SortOrder.Descending : SortOrder.Ascending)
            {
                IsWhole = heading.Sort == ProjectSort.Number,
            }),
        ],
        [.. page.Rows.Select(row => new TableRow(PanoramaModel.AddressOf(row.No), [.. Headings.Select(heading => heading.Value(row))]))])
    {
        Target = "#list",
        Empty = query.IsFiltered
            ? new("search", texts["List.NothingFound"], texts["List.NothingFound.Text"], new(texts["List.ShowAll"], ProjectListQuery.Path, "refresh"))
            : new("folder", texts["project.Empty"], texts["List.Empty.Text"]),
    };

    public ImmutableArray<object> Cells(ProjectRow row) =>
        [.. Headings.Select(heading => heading.Value(row) is Money money ? money.Amount : ExportCell.Of(heading.Value(row), texts)), row.Currency.Code];

    /// <summary>What the figures of a row say; null where the reader may not see them.</summary>
    public static FigureStatement? Of(ProjectRow row) => row.FiguresHidden ? null
        : FigureStatement.Of(row.Totals.Select(total => (total.Kind, total.Amount)), row.CostHidden) is [var statement, ..] && row.Totals.Length > 0
            ? statement
            : new(row.Currency, [], row.CostHidden);

    private sealed record Heading(string Key, ProjectSort? Sort, Func<ProjectRow, object?> Value, bool IsNumber = false);
}
