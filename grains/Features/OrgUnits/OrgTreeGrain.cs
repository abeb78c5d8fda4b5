using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.OrgUnits;

[GrainType("org-tree"), StatelessWorker]
internal sealed class OrgTreeGrain(IRegister<OrgUnit> units, IRegister<Employee> people, Rights rights, CompanyClock clock) : Grain, IOrgTreeGrain
{
    public Task<Result<OrgTree>> OnAsync(EmployeeNo reader, DateOnly? day) => Task.FromResult<Result<OrgTree>>(
        rights.Refusal(reader, Permission.Read(OrgUnitDocument.Kind)) is { } refusal ? refusal : Of(day).Tree());

    public Task<Result<UnitOnDay>> UnitAsync(EmployeeNo reader, UnitCode unit, DateOnly? day) => Task.FromResult<Result<UnitOnDay>>(
        rights.Refusal(reader, Permission.Read(OrgUnitDocument.Kind)) is { } refusal ? refusal
        : Of(day).Unit(unit, MaySeeStaffOf(reader, unit)) is { } found ? found
        : new DocumentNotFound(OrgUnitDocument.Kind.Ref(OrgUnitDocument.Kind.KeyOf(unit))));

    private bool MaySeeStaffOf(EmployeeNo reader, UnitCode unit) =>
        rights.ListScopeOf(reader, Permission.Read(EmployeeKind.Kind)) is var scope && (scope.Everything || scope.Units.Contains(unit));

    private OrgTreeRules Of(DateOnly? day) => new(units.All, people.All, day ?? clock.Today);
}
