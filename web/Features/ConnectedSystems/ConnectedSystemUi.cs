using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Features.ConnectedSystems;

internal sealed class ConnectedSystemUi() : DocumentUi<ConnectedSystem, ConnectedSystemForm>(ConnectedSystemKind.Kind)
{
    public override MenuEntry Menu => MenuLine(MenuArea.System, "plug-connected", order: 20);

    public override string FormPartial => "/Features/ConnectedSystems/_Form.cshtml";

    public override string ViewPartial => "/Features/ConnectedSystems/_View.cshtml";

    public override ImmutableArray<DocumentColumn> Columns =>
        [DocumentColumn.Number, DocumentColumn.Title, DocumentColumn.Stage<SignOnProtocol>() with { TextKey = "ConnectedSystem.Protocol" }, DocumentColumn.ChangedAt];

    public override ImmutableArray<Enum> Stages => [.. Enum.GetValues<SignOnProtocol>().Cast<Enum>()];

    protected override string TitleOf(ConnectedSystem body) => body.Name;
}
