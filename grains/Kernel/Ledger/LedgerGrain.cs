using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Ledger;

[GrainType("ledger"), StatelessWorker]
internal sealed class LedgerGrain(LedgerStore ledger, UnitFigureStore unitFigures, StaffInputStore staff, Rights rights, FigureNames names, CompanyClock clock) : Grain, ILedgerGrain
{
    public async Task<Result<EntryPage>> EntriesAsync(EmployeeNo reader, EntryFilter filter, PageRequest page, CancellationToken cancellation) =>
        Refusal(reader, filter.Scope, filter.Kind) is { } refusal
            ? refusal
            : FigureNames.Visible(
                await ledger.EntriesAsync(filter with { Hidden = SeesCost(reader, filter.Scope) ? [] : [.. FigureKinds.Hidden] }, page, cancellation),
                SeesPeople(reader, filter.Scope));

    public Task<Result<LiveFigures>> SumAsync(EmployeeNo reader, FigureScope scope, CancellationToken cancellation) =>
        SumAsync(reader, scope, asOf: null, cancellation);

    public Task<Result<LiveFigures>> AsOfAsync(EmployeeNo reader, FigureScope scope, DateOnly day, CancellationToken cancellation) =>
        SumAsync(reader, scope, day, cancellation);

    public async Task<Result<UnitFigures>> ByUnitAsync(EmployeeNo reader, UnitCode? parent, Period? period, CancellationToken cancellation)
    {
        var totals = await unitFigures.ByUnitAsync(parent, period, cancellation);
        return new UnitFigures(
        [
            .. totals.Where(total => Refusal(reader, FigureScope.Of(total.Unit), total.Kind) is null)
                .Select(total => total with { Name = names.Of(total.Unit) }),
        ]);
    }

    public async Task<Result<StaffInput>> StaffInputAsync(EmployeeNo reader, ProjectNo project, DateOnly? asOf, CancellationToken cancellation)
    {
        var scope = FigureScope.Of(project);
        if (Refusal(reader, scope, kind: null) is { } refusal)
        {
            return refusal;
        }

        return names.Visible(await staff.OfAsync(project, asOf, cancellation), SeesPeople(reader, scope));
    }

    private async Task<Result<LiveFigures>> SumAsync(EmployeeNo reader, FigureScope scope, DateOnly? asOf, CancellationToken cancellation)
    {
        if (Refusal(reader, scope, kind: null) is { } refusal)
        {
            return refusal;
        }

        var sums = await ledger.SumsAsync(scope, below: long.MaxValue, asOf, cancellation);
        return VisibleFigures.Of(scope, sequence: 0, clock.Now, sums, withCost: SeesCost(reader, scope));
    }

    private NotAllowed? Refusal(EmployeeNo reader, FigureScope scope, FigureKind? kind) =>
        !rights.Reaches(reader, Permission.SeeFigures, scope) ? new(Permission.SeeFigures.Name)
        : kind?.IsCost() == true && !SeesCost(reader, scope) ? new(Permission.SeeCost.Name)
        : null;

    private bool SeesCost(EmployeeNo reader, FigureScope scope) => rights.Reaches(reader, Permission.SeeCost, scope);

    private bool SeesPeople(EmployeeNo reader, FigureScope scope) => rights.Reaches(reader, Permission.SeePeople, scope);
}
