using System.Collections.Immutable;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.OrgUnits;

/// <summary>The figures of a unit's subtree as its board shows them.</summary>
public sealed record BoardFigures(UnitCode Unit, LiveFigures Figures, UnitFigures Below, ProjectPage Projects, bool IsLive)
{
    public LiveMark Mark => new(IsLive, Figures.AsOf);

    /// <summary>Whether anything was posted to a unit below; otherwise the unit's own figures say it all.</summary>
    public bool HasUnitsBelow => Below.Units.Any(total => total.Unit != Unit);

    /// <summary>One per currency.</summary>
    public ImmutableArray<FigureStatement> Statements => FigureStatement.Of(Figures);

    /// <summary>The figures that a head looks at first; each leads to its entries.</summary>
    public static ImmutableArray<StatTile> Tiles(FigureScope scope, FigureStatement statement, ITexts texts) =>
    [
        Tile(scope, statement, texts, FigureKind.ContractSigned),
        Tile(scope, statement, texts, FigureKind.OutputValue),
        Tile(scope, statement, texts, FigureKind.SalesInvoice),
        new(texts.Of(FigureKind.Collection), statement.Collected, LedgerQuery.UrlOf(scope, FigureKind.Collection, statement.Currency), statement.CollectionRate, texts["Panorama.CollectionRate"]),
        new(texts["Panorama.Receivable"], statement.Receivable, LedgerQuery.UrlOf(scope, FigureKind.SalesInvoice, statement.Currency)),
        .. statement.CostHidden ? Array.Empty<StatTile>() :
        [
            new(texts["Panorama.Cost"], statement.Cost, LedgerQuery.UrlOf(scope, currency: statement.Currency), statement.BudgetUsed, texts["Panorama.BudgetUsed"]),
            new(texts["Panorama.OutputMargin"], statement.OutputMargin, LedgerQuery.UrlOf(scope, currency: statement.Currency), statement.OutputMarginRate, texts["Panorama.Rate"]),
        ],
    ];

    /// <summary>The units right below, one row per currency; what was posted to the unit itself is a row of its own name.</summary>
    public TableView Units(ITexts texts) => new(
        "units", texts["Board.Units"],
        [
            new(texts["Board.Unit"]),
            .. Columns(texts).Select(column => new TableColumn(column, IsNumber: true)),
        ],
        [
            .. from unit in Below.Units.GroupBy(total => (total.Unit, total.Name))
               from statement in FigureStatement.Of(unit.Select(total => (total.Kind, total.Amount)), Figures.CostHidden)
               select new TableRow(unit.Key.Unit == Unit ? null : BoardModel.AddressOf(unit.Key.Unit), [unit.Key.Name, .. Cells(statement)]),
        ])
    {
        Empty = new("sitemap", texts["Board.Units.Empty"]),
    };

    /// <summary>The projects of the unit and of all below it, those changed by the same postings as the figures above.</summary>
    public TableView ProjectTable(ITexts texts) => new(
        "projects", texts["Board.Projects"],
        [
            new(texts["Column.Number"]) { IsWhole = true }, new(texts["Project.Name"]), new(texts["Project.State"]),
            .. Columns(texts).Append(texts["Panorama.CollectionRate"]).Select(column => new TableColumn(column, IsNumber: true)), new(texts["Project.PlannedTo"]),
        ],
        [.. Projects.Rows.Select(row => new TableRow($"/projects/{Uri.EscapeDataString(row.No.Value)}/panorama", [row.No.Value, row.Name, row.State, .. Cells(row), row.PlannedTo]))])
    {
        Empty = new("folder", texts["Board.Projects.Empty"]),
    };

    private static StatTile Tile(FigureScope scope, FigureStatement statement, ITexts texts, FigureKind kind) =>
        new(texts.Of(kind), statement.Of(kind), LedgerQuery.UrlOf(scope, kind, statement.Currency));

    private IEnumerable<string> Columns(ITexts texts) =>
    [
        texts.Of(FigureKind.ContractSigned), texts.Of(FigureKind.OutputValue), texts.Of(FigureKind.SalesInvoice), texts.Of(FigureKind.Collection),
        .. Figures.CostHidden ? Array.Empty<string>() : [texts["Panorama.Cost"], texts["Panorama.OutputMargin"]],
    ];

    private static IEnumerable<object?> Cells(FigureStatement statement) =>
    [
        statement.ContractAmount, statement.Output, statement.Invoiced, statement.Collected,
        .. statement.CostHidden ? Array.Empty<object?>() : [statement.Cost, statement.OutputMargin],
    ];

    private IEnumerable<object?> Cells(ProjectRow row)
    {
        var statement = new FigureStatement(row.Currency, row.Totals.ToImmutableDictionary(total => total.Kind, total => total.Amount), Figures.CostHidden);
        return row.FiguresHidden ? Enumerable.Repeat(0, Figures.CostHidden ? 5 : 7).Select(_ => (object?)null)
            : row.CostHidden && !Figures.CostHidden ? [.. Cells(statement with { CostHidden = true }), null, null, statement.CollectionRate]
            : [.. Cells(statement), statement.CollectionRate];
    }
}
