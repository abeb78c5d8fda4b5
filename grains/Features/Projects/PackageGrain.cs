using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.Projects;

[GrainType("package"), StatelessWorker]
internal sealed class PackageGrain(PackageView view, MemberFigureStore figures, Rights rights) : Grain, IPackageGrain
{
    private static readonly Permission Write = Permission.Write(ProjectDocument.Kind);

    public async Task<Result<PackageMemberships>> MembershipsAsync(EmployeeNo reader, ProjectNo project)
    {
        var document = await Project(project).GetAsync(reader);
        return document.Succeeded
            ? view.Memberships(project, document.Value) with { MayChange = rights.Refusal(reader, Write) is null }
            : document.Errors;
    }

    public async Task<Result<EntryPreview>> PreviewAsync(EmployeeNo by, PackageEntry entry)
    {
        var (project, package, from) = entry;
        var checkedEntry = await Project(project).CheckEntryAsync(by, package, from);
        if (!checkedEntry.Succeeded)
        {
            return checkedEntry.Errors;
        }

        var time = GrainFactory.GetGrain<ITimeMoveGrain>(0);
        return new EntryPreview(
            entry, view.NameOf(project), view.NameOf(package), checkedEntry.Value.Version,
            await time.StandingAsync(project, from, before: null), await time.StandingAsync(project, from: null, before: from));
    }

    public async Task<Result<EntryDone>> EnterAsync(Intent intent, PackageEntry entry)
    {
        var entered = await Project(entry.Project).EnterPackageAsync(intent, entry.Package, entry.From);
        if (!entered.Succeeded)
        {
            return entered.Errors;
        }

        // From here on nobody reports on the project any more. If this silo dies now, the sweep moves what is left.
        var moved = await GrainFactory.GetGrain<ITimeMoveGrain>(0).RunAsync(entry.Project);
        return new EntryDone(entered.Value.Version, moved.Lines);
    }

    public Task<Result<DocumentHeader>> LeaveAsync(Intent intent, ProjectNo member, ProjectNo package, DateOnly on) =>
        Project(member).LeavePackageAsync(intent, package, on);

    public async Task<Result<PackageFigures>> FiguresAsync(EmployeeNo reader, ProjectNo package, DateOnly? asOf, CancellationToken cancellation)
    {
        var scope = FigureScope.Of(package);
        return rights.Reaches(reader, Permission.SeeFigures, scope)
            ? view.Figures(package, await figures.OfAsync(package, asOf, cancellation), asOf, withCost: rights.Reaches(reader, Permission.SeeCost, scope))
            : new NotAllowed(Permission.SeeFigures.Name);
    }

    private IProjectGrain Project(ProjectNo no) => GrainFactory.GetGrain<IProjectGrain>(ProjectDocument.Kind.KeyOf(no));
}
