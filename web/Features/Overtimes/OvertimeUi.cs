using System.Collections.Immutable;
using System.Globalization;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;

namespace OpsSupport.Features.Overtimes;

internal sealed class OvertimeUi() : DocumentUi<Overtime, OvertimeForm>(OvertimeKind.Kind)
{
    public override MenuEntry Menu => MenuLine(MenuArea.Workplace, "moon", order: 35);

    public override string FormPartial => "/Features/Overtimes/_Form.cshtml";

    public override ImmutableArray<DocumentColumn> Columns =>
    [
        DocumentColumn.Number, DocumentColumn.Title with { TextKey = "Overtime.Reason" }, DocumentColumn.FirstDay with { TextKey = "Overtime.Day" },
        DocumentColumn.Owner, DocumentColumn.Status, DocumentColumn.ChangedAt,
    ];

    /// <summary>Begun from a report that was refused: it names the day and the hours.</summary>
    public override object NewForm(IQueryCollection query) => new OvertimeForm
    {
        Day = DateOnly.TryParse(query["day"], CultureInfo.InvariantCulture, out var day) ? day : null,
        MostHours = decimal.TryParse(query["hours"], CultureInfo.InvariantCulture, out var hours) ? hours : null,
    };
}
