using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;

namespace OpsSupport.Features.SealUses;

internal sealed class SealUseUi() : DocumentUi<SealUse, SealUseForm>(SealUse.Kind)
{
    public override MenuEntry Menu => MenuLine(MenuArea.Workplace, "file-text", order: 60);

    public override string FormPartial => "/Features/SealUses/_Form.cshtml";

    public override ImmutableArray<DocumentColumn> Columns =>
    [
        DocumentColumn.Number, DocumentColumn.Title with { TextKey = "SealUse.Paper" }, DocumentColumn.Stage<Seal>() with { TextKey = "SealUse.Seal" },
        DocumentColumn.FirstDay with { TextKey = "SealUse.On" }, DocumentColumn.Project, DocumentColumn.Owner, DocumentColumn.Status,
    ];

    public override ImmutableArray<Enum> Stages => [.. Enum.GetValues<Seal>().Cast<Enum>()];

    protected override string TitleOf(SealUse body) => body.Paper;
}
