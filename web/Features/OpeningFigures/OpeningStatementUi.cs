using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.OpeningFigures;

public sealed class OpeningStatementUi(ITexts texts) : DocumentUi<OpeningStatement, OpeningStatementForm>(OpeningStatementKind.Kind)
{
    public override MenuEntry Menu => MenuLine(MenuArea.Finance, "history", order: 30);

    public override string FormPartial => "/Features/OpeningFigures/_Form.cshtml";

    public override string ViewPartial => "/Features/OpeningFigures/_View.cshtml";

    public override ImmutableArray<DocumentColumn> Columns =>
    [
        DocumentColumn.Number, DocumentColumn.Title, DocumentColumn.Project, DocumentColumn.FirstDay, DocumentColumn.LastDay,
        DocumentColumn.ChangedAt,
    ];

    /// <summary>The lines; figures of different kinds are not summed.</summary>
    public static TableView Lines(OpeningStatement body, ITexts texts) => new(
        "lines", texts["OpeningStatement.Lines"],
        [
            new(texts["OpeningLine.On"]), new(texts["OpeningLine.Kind"]), new(texts["OpeningLine.Amount"], IsNumber: true),
            new(texts["OpeningLine.Quantity"], IsNumber: true), new(texts["OpeningLine.Employee"]), new(texts["OpeningLine.Contract"]),
            new(texts["OpeningLine.Supplier"]), new(texts["OpeningLine.Text"]),
        ],
        [
            .. body.Lines.Select(line => new TableRow(
                null, [line.On, texts.Of(line.Kind), line.Amount, line.Quantity, line.Employee, line.Contract, line.Supplier, line.Text])),
        ])
    {
        Empty = new("history", texts["Lines.Empty"]),
    };

    protected override string TitleOf(OpeningStatement body) => body.Origin;

    protected override IEnumerable<ActionLink> Related(DocumentHeader header, OpeningStatement body) =>
    [
        new(texts["Ledger.Title"], LedgerQuery.UrlOf(FigureScope.Of(body.Project)), "database"),
        new($"{texts["Panorama.Title"]} {body.Project}", $"/projects/{Uri.EscapeDataString(body.Project.Value)}/panorama", "chart-pie"),
    ];
}
