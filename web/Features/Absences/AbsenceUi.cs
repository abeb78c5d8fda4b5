using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;

namespace OpsSupport.Features.Absences;

internal sealed class AbsenceUi() : DocumentUi<Absence, AbsenceForm>(AbsenceDocument.Kind)
{
    public override MenuEntry Menu => MenuLine(MenuArea.Workplace, "calendar", order: 30);

    public override string FormPartial => "/Features/Absences/_Form.cshtml";

    public override string ViewPartial => "/Features/Absences/_View.cshtml";

    public override ImmutableArray<DocumentColumn> Columns =>
    [
        DocumentColumn.Number, DocumentColumn.Title with { TextKey = "Absence.Employee" }, DocumentColumn.Stage<AbsenceKind>(),
        DocumentColumn.FirstDay, DocumentColumn.LastDay, DocumentColumn.Status, DocumentColumn.ChangedAt,
    ];

    public override ImmutableArray<Enum> Stages => [.. Enum.GetValues<AbsenceKind>().Cast<Enum>()];
}
