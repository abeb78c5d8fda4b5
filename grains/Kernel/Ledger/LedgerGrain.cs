using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Ledger;

[GrainType("ledger"), StatelessWorker]
internal sealed class LedgerGrain(LedgerStore store, Rights rights, IUnitTree units, IDirectory directory, CompanyClock clock) : Grain, ILedgerGrain
{
    public async Task<Result<EntryPage>> EntriesAsync(EmployeeNo reader, EntryFilter filter, PageRequest page, CancellationToken cancellation) =>
        Refusal(reader, filter.Scope, filter.Kind) is { } refusal
            ? refusal
            : await store.EntriesAsync(filter, page, withCost: SeesCost(reader, filter.Scope), withPeople: SeesPeople(reader, filter.Scope));

    public async Task<Result<LiveFigures>> SumAsync(EmployeeNo reader, FigureScope scope, CancellationToken cancellation)
    {
        if (Refusal(reader, scope, kind: null) is { } refusal)
        {
            return refusal;
        }

        var fold = await store.FoldAsync(scope);
        var seesCost = SeesCost(reader, scope);
        return new LiveFigures
        {
            Scope = scope,
            Sequence = 0,
            AsOf = clock.Now,
            Sums = [.. fold.ToSums().Where(sum => seesCost || !sum.Kind.IsCost())],
            CostHidden = !seesCost,
        };
    }

    public async Task<Result<UnitFigures>> ByUnitAsync(EmployeeNo reader, UnitCode? parent, Period? period, CancellationToken cancellation)
    {
        var below = parent is null ? units.Tops(clock.Today) : units.Children(parent, clock.Today);
        var visible = below.Where(unit => rights.Reaches(reader, Permission.SeeFigures, FigureScope.Of(unit))).ToArray();
        var totals = await store.ByUnitAsync(visible, period);
        return new UnitFigures(
        [
            .. totals.Where(total => !total.Kind.IsCost() || SeesCost(reader, FigureScope.Of(total.Unit)))
                .Select(total => total with { Name = units.NameOf(total.Unit) }),
        ]);
    }

    public async Task<Result<StaffInput>> StaffInputAsync(EmployeeNo reader, ProjectNo project, CancellationToken cancellation)
    {
        var scope = FigureScope.Of(project);
        if (Refusal(reader, scope, kind: null) is { } refusal)
        {
            return refusal;
        }

        var input = await store.StaffInputAsync(project);
        return input with
        {
            ByEmployee = SeesPeople(reader, scope)
                ? [.. input.ByEmployee!.Value.Select(one => one with { Name = directory.NameOf(one.Employee) })]
                : null,
        };
    }

    private NotAllowed? Refusal(EmployeeNo reader, FigureScope scope, FigureKind? kind) =>
        !rights.Reaches(reader, Permission.SeeFigures, scope) ? new(Permission.SeeFigures.Name)
        : kind?.IsCost() == true && !SeesCost(reader, scope) ? new(Permission.SeeCost.Name)
        : null;

    private bool SeesCost(EmployeeNo reader, FigureScope scope) => rights.Reaches(reader, Permission.SeeCost, scope);

    private bool SeesPeople(EmployeeNo reader, FigureScope scope) => rights.Reaches(reader, Permission.SeePeople, scope);
}
