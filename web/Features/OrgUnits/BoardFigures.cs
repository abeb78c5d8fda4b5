using System.Collections.Immutable;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.OrgUnits;

/// <summary>The figures of a unit's subtree as its board shows them.</summary>
public sealed record BoardFigures(UnitCode Unit, LiveFigures Figures, UnitFigures Below, bool IsLive)
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

    public static TableView Projects(DocumentPage projects, ITexts texts) => new(
        "projects", texts["Board.Projects"],
        [new(texts["Column.Number"]), new(texts["Project.Name"]), new(texts["Project.State"]), new(texts["Project.PlannedFrom"]), new(texts["Project.PlannedTo"])],
        [
            .. projects.Rows.Select(row => new TableRow(
                $"/projects/{Uri.EscapeDataString(row.Header.Number ?? "")}/panorama",
                [row.Header.Number, row.Facts.Title, Enum.TryParse<ProjectState>(row.Facts.Stage, out var state) ? state : row.Facts.Stage, row.Facts.FirstDay, row.Facts.LastDay])),
        ])
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
}
