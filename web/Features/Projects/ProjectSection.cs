using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Home;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Lists;

namespace OpsSupport.Features.Projects;

/// <summary>The projects a person has to do with, those changed last first, each with the way to its panorama.</summary>
internal sealed class ProjectSection(IGrainFactory grains, GrainRetry retry) : IHomeSection
{
    private const int MostShown = 8;

    public int Order => 30;

    public string Partial => "/Features/Projects/_HomeProjects.cshtml";

    public async Task<object?> LoadAsync(Person person, CancellationToken cancellation) =>
        !person.May(Permission.Read(ProjectDocument.Kind)) ? null
        : (await retry.AskAsync(
            () => grains.GetGrain<IDocumentListGrain>(ProjectDocument.Name).ListAsync(
                person.No, new() { Sort = DocumentSort.ChangedAt, Descending = true }, new(0, MostShown), cancellation), cancellation)).Value;
}
