using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Shared;

namespace OpsSupport.Kernel.Memos;

internal sealed class MemoUi() : DocumentUi<Memo, MemoForm>(Memo.Kind)
{
    public override MenuEntry Menu => MenuLine(MenuArea.Workplace, "file-text");

    public override string FormPartial => "/Kernel/Design/_SampleForm.cshtml";

    protected override string? TitleOf(Memo body) => body.Subject;

    protected override IEnumerable<ActionLink> Related(DocumentHeader header, Memo body) =>
        body.Project is null ? [] : [new(body.Project.Value, $"/projects/{body.Project}", "briefcase")];
}
