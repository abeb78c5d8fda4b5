using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Adjustments;

public sealed class AdjustmentUi() : DocumentUi<Adjustment, AdjustmentForm>(AdjustmentKind.Kind)
{
    public override MenuEntry Menu => MenuLine(MenuArea.Finance, "adjustments", order: 20);

    public override string FormPartial => "/Features/Adjustments/_Form.cshtml";

    public override string ViewPartial => "/Features/Adjustments/_View.cshtml";

    public override ImmutableArray<DocumentColumn> Columns =>
    [
        DocumentColumn.Number, DocumentColumn.Title, DocumentColumn.Status, DocumentColumn.Project, DocumentColumn.Amount,
        DocumentColumn.FirstDay, DocumentColumn.Owner, DocumentColumn.ChangedAt,
    ];

    /// <summary>The lines with what they sum to, per currency.</summary>
    public static TableView Lines(Adjustment body, ITexts texts) => new(
        "lines", texts["Adjustment.Lines"],
        [
            new(texts["AdjustmentLine.Kind"]), new(texts["AdjustmentLine.Project"]), new(texts["AdjustmentLine.Contract"]),
            new(texts["AdjustmentLine.On"]), new(texts["AdjustmentLine.Amount"], IsNumber: true),
        ],
        [.. body.Lines.Select(line => new TableRow(null, [texts.Of(line.Kind), line.Project, line.Contract, line.On, line.Amount]))])
    {
        Totals = [new(null, [texts["List.Total"], "", "", "", body.Lines.GroupBy(line => line.Amount.Currency)
            .Select(lines => lines.Select(line => line.Amount).Aggregate((sum, amount) => sum + amount)).ToImmutableArray()])],
        Empty = new("adjustments", texts["Lines.Empty"]),
    };
}
