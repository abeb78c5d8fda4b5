using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.OrgUnits;

internal sealed class OrgUnitUi(ITexts texts) : DocumentUi<OrgUnit, OrgUnitForm>(OrgUnitDocument.Kind)
{
    public override MenuEntry Menu => MenuLine(MenuArea.Organisation, "sitemap", order: 10);

    public override string FormPartial => "/Features/OrgUnits/_Form.cshtml";

    public override string ViewPartial => "/Features/OrgUnits/_View.cshtml";

    public override ImmutableArray<DocumentColumn> Columns =>
        [DocumentColumn.Number, DocumentColumn.Title, DocumentColumn.Stage<OrgUnitKind>(), DocumentColumn.Unit, DocumentColumn.ChangedAt];

    public override ImmutableArray<Enum> Stages => [.. Enum.GetValues<OrgUnitKind>().Cast<Enum>()];

    protected override string TitleOf(OrgUnit body) => body.Name;

    protected override IEnumerable<ActionLink> Related(DocumentHeader header, OrgUnit body) =>
        [new(texts["OrgTree.Title"], OrgTreeModel.Path, "hierarchy-2")];
}
