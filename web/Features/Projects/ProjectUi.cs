using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Projects;

internal sealed class ProjectUi(ITexts texts) : DocumentUi<Project, ProjectForm>(ProjectDocument.Kind)
{
    public override MenuEntry Menu => MenuLine(MenuArea.Projects, "folder", order: 10);

    public override string FormPartial => "/Features/Projects/_Form.cshtml";

    public override string ViewPartial => "/Features/Projects/_View.cshtml";

    public override ImmutableArray<DocumentColumn> Columns =>
    [
        DocumentColumn.Number, DocumentColumn.Title, DocumentColumn.Stage<ProjectState>() with { TextKey = "Column.Status" }, DocumentColumn.Unit,
        DocumentColumn.FirstDay with { TextKey = "Project.PlannedFrom" }, DocumentColumn.LastDay with { TextKey = "Project.PlannedTo" },
    ];

    public override ImmutableArray<Enum> Stages => [.. Enum.GetValues<ProjectState>().Cast<Enum>()];

    protected override string TitleOf(Project body) => body.Name;

    protected override IEnumerable<ActionLink> Related(DocumentHeader header, Project body) =>
    [
        new(texts["Panorama.Title"], PanoramaModel.AddressOf(new(DocumentKind.CodeOf(header.Ref.Key))), "chart-pie"),
        new(texts["Package.Title"], PackageModel.AddressOf(new(DocumentKind.CodeOf(header.Ref.Key))), "package"),
    ];
}
