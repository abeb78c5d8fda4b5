using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.Projects;

[GrainType("project-list"), StatelessWorker]
internal sealed class ProjectListGrain(
    ProjectListStore store, FigureTotalStore totals, ContractWorth contracts, IRegister<Project> projects,
    IUnitTree units, IDirectory directory, Rights rights, CompanyClock clock) : Grain, IProjectListGrain
{
    private static readonly IReadOnlyDictionary<string, long> NotAsked = ImmutableDictionary<string, long>.Empty;

    public async Task<Result<ProjectPage>> ListAsync(EmployeeNo reader, ProjectFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var isComplete = await totals.CatchUpAsync();
        var nets = filter.Sort == ProjectSort.Recognition || filter.RecognitionBelow is not null ? contracts.Nets(clock.Today) : NotAsked;
        var (rows, count) = await store.ListAsync(filter, ReachOf(reader, filter), isComplete, nets, page, cancellation);
        return new ProjectPage([.. rows.Select(ToRow)], count);
    }

    private ProjectReach ReachOf(EmployeeNo reader, ProjectFilter filter) => new(
        rights.ListScopeOf(reader, Permission.Read(ProjectDocument.Kind)),
        rights.FigureScopeOf(reader, Permission.SeeFigures),
        rights.FigureScopeOf(reader, Permission.SeeCost),
        filter.Unit is { } unit ? [.. units.Below(unit, clock.Today)] : []);

    private ProjectRow ToRow(FoundProject found)
    {
        var project = projects.Find(found.No.Value);
        return new()
        {
            No = found.No,
            Name = project?.Name ?? found.No.Value,
            Kind = project?.Kind ?? ProjectKind.Plain,
            State = project?.State ?? ProjectState.Active,
            Stage = project?.Stage ?? ProjectStage.Planned,
            UnitName = project?.Departments.On(clock.Today) is { } unit ? units.NameOf(unit) : "",
            LeadName = project?.Leads.On(clock.Today) is { } lead ? directory.NameOf(lead) : null,
            PlannedTo = project?.PlannedTo,
            Package = project?.Packages.On(clock.Today),
            Currency = found.Currency,
            Totals = found.Totals,
            ContractNet = found.SeesFigures ? contracts.NetOf(contracts.WithMembers(found.No, clock.Today), found.Currency, clock.Today) : Money.Zero(found.Currency),
            FiguresHidden = !found.SeesFigures,
            CostHidden = !found.SeesCost,
        };
    }
}
