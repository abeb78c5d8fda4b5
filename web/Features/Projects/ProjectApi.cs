using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>Projects for programs: the list, one, its figures and what they are made of.</summary>
internal sealed class ProjectApi(IGrainFactory grains, GrainRetry retry, PanoramaReader panoramas, FigureReader figures) : IApi
{
    public void Map(IEndpointRouteBuilder api)
    {
        var projects = api.MapGroup("/projects").WithTags("Projects");
        projects.MapGet("/", ListAsync).WithName("listProjects").WithSummary("The projects that the caller may see, with what their figures say.");
        projects.MapGet("/{no}", FindAsync).WithName("getProject").WithSummary("A project with its package, contracts and people.");
        projects.MapGet("/{no}/figures", FiguresAsync).WithName("getProjectFigures")
            .WithSummary("The figures of a project or package, now or as of the end of a past day.");
        projects.MapGet("/{no}/entries", EntriesAsync).WithName("listProjectEntries").WithSummary("The ledger entries behind those figures, newest first.");
        projects.MapGet("/{no}/time-lines", TimeAsync).WithName("listProjectTime")
            .WithSummary("Reported time on a project: of everybody for those who may see people's hours there, else the caller's own.");
    }

    private async Task<ApiAnswer<ListPart<ProjectItem>>> ListAsync(
        ApiCaller caller, [AsParameters] ProjectParameters query, [AsParameters] PartParameters part, CancellationToken cancellation)
    {
        var found = await retry.AskAsync(
            () => grains.GetGrain<IProjectListGrain>(0).ListAsync(caller.No, query.ToFilter(), part.ToPage(), cancellation), cancellation);
        return found.Succeeded ? part.Of(found.Value.Rows.Select(ProjectItem.Of), found.Value.Count) : found.Errors;
    }

    private async Task<ApiAnswer<ProjectPanorama>> FindAsync(ApiCaller caller, string no) => await PanoramaAsync(caller, no);

    private async Task<ApiAnswer<FiguresNow>> FiguresAsync(ApiCaller caller, string no, DateOnly? asOf)
    {
        if (ApiCodes.Read<ProjectNo>(no) is not { } project)
        {
            return ApiCodes.Unknown(ProjectDocument.Kind, no);
        }

        var read = await panoramas.ReadAsync(caller.No, project, asOf);
        return !read.Project.Succeeded ? read.Project.Errors
            : read.Figures is { } seen ? FiguresNow.Of(seen.Figures)
            : new NotAllowed(Permission.SeeFigures.Name);
    }

    private async Task<ApiAnswer<EntriesPart>> EntriesAsync(
        ApiCaller caller, string no, [AsParameters] EntryParameters query, [AsParameters] PartParameters part, CancellationToken cancellation)
    {
        var known = await PanoramaAsync(caller, no);
        return known.Succeeded ? await figures.EntriesAsync(caller.No, ScopeOf(known.Value), query, part, cancellation) : known.Errors;
    }

    private async Task<ApiAnswer<ListPart<TimeLineRow>>> TimeAsync(ApiCaller caller, string no, string? month, [AsParameters] PartParameters part)
    {
        var (known, period) = (await PanoramaAsync(caller, no), Period.TryParse(month));
        if (!known.Succeeded || (month is not null && period is null))
        {
            return known.Succeeded ? new UnknownReference(nameof(month), month!) : known.Errors;
        }

        var found = await retry.AskAsync(() => grains.GetGrain<ITimeLinesGrain>(0).OfProjectAsync(caller.No, NoOf(known.Value), period, part.ToPage()));
        return found.Succeeded ? part.Of(found.Value.Rows, found.Value.Count) : found.Errors;
    }

    // Asked first everywhere: of a project that the caller may not see there are no figures either.
    private async Task<Result<ProjectPanorama>> PanoramaAsync(ApiCaller caller, string segment) =>
        ApiCodes.Read<ProjectNo>(segment) is not { } no ? ApiCodes.Unknown(ProjectDocument.Kind, segment)
        : await retry.AskAsync(() => grains.GetGrain<IProjectGrain>(ProjectDocument.Kind.KeyOf(no)).PanoramaAsync(caller.No));

    private static ProjectNo NoOf(ProjectPanorama project) => new(DocumentKind.CodeOf(project.Document.Header.Ref.Key));

    private static FigureScope ScopeOf(ProjectPanorama project) => FigureScope.Of(NoOf(project));
}
