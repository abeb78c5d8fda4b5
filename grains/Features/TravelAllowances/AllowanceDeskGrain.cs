using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TravelAllowances;

[GrainType("allowance-desk"), StatelessWorker]
internal sealed class AllowanceDeskGrain(IRegister<OrgUnit> units, AllowanceStore store, Rights rights, CompanyClock clock) : Grain, IAllowanceDeskGrain
{
    private static readonly Permission Run = Permission.Write(AllowanceRunKind.Kind);

    private Period Due => Period.Of(clock.Today).Plus(-1);

    public Task<Result<AllowanceDesk>> OpenAsync(EmployeeNo reader) => Task.FromResult<Result<AllowanceDesk>>(
        rights.Refusal(reader, Run) is { } refusal ? refusal : new AllowanceDesk(
            [
                .. units.All.Where(unit => unit.Value.Kind == OrgUnitKind.Department).OrderBy(unit => unit.Key, StringComparer.Ordinal)
                    .Select(unit => new RunDepartment(new(unit.Key), unit.Value.Name))
                    .Where(department => rights.Reaches(reader, Run, FigureScope.Of(department.Unit))),
            ],
            Due));

    public async Task<Result<OwnAllowance>> OwnAsync(EmployeeNo reader, Period? month) =>
        rights.Refusal(reader, AllowanceRunKind.SeeOwn) is { } refusal ? refusal : new OwnAllowance(month ?? Due, await store.OwnAsync(reader, month ?? Due));
}
