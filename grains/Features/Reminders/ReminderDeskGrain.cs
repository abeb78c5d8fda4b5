using OpsSupport.Features.Employees;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.Reminders;

[GrainType("reminder-desk"), StatelessWorker]
internal sealed class ReminderDeskGrain(
    IRegister<ReminderPlan> plans, IRegister<OrgUnit> units, IRegister<Employee> employees, RoundStore store, Rights rights, CompanyClock clock)
    : Grain, IReminderDeskGrain
{
    private const int RunsShown = 40;

    public Task<Result<ReminderDesk>> OpenAsync(EmployeeNo reader)
    {
        var peopled = employees.All.Select(employee => employee.Value.Units.On(clock.Today)).OfType<UnitCode>().ToHashSet();
        return Task.FromResult<Result<ReminderDesk>>(rights.Refusal(reader, Permission.Read(ReminderPlanDocument.Kind)) is { } refusal ? refusal
            : new ReminderDesk(
            [
                .. units.All.Select(unit => new UnitCode(unit.Key)).Where(unit => peopled.Contains(unit) && MayRead(reader, unit))
                    .OrderBy(unit => unit.Value, StringComparer.Ordinal).Select(unit => RoundsOf(unit, reader)),
            ]));
    }

    public async Task<Result<DepartmentReminders>> OfUnitAsync(EmployeeNo reader, UnitCode unit)
    {
        var document = ReminderPlanDocument.Kind.Ref(ReminderPlanDocument.Kind.KeyOf(unit));
        if (units.Find(unit.Value) is null || !MayRead(reader, unit))
        {
            return new DocumentNotFound(document);
        }

        var plan = await GrainFactory.GetGrain<IReminderPlanGrain>(document.Key).GetAsync(SystemActor.No);
        return new DepartmentReminders(RoundsOf(unit, reader, plan.Value?.Body), plan.Value?.Header.Version ?? 0, await store.LatestAsync(unit, RunsShown));
    }

    private bool MayRead(EmployeeNo reader, UnitCode unit) => rights.Reaches(reader, Permission.Read(ReminderPlanDocument.Kind), FigureScope.Of(unit));

    private DepartmentRounds RoundsOf(UnitCode unit, EmployeeNo reader) => RoundsOf(unit, reader, plans.Find(unit.Value));

    private DepartmentRounds RoundsOf(UnitCode unit, EmployeeNo reader, ReminderPlan? plan) => new(
        unit, units.Find(unit.Value)?.Name ?? unit.Value,
        ReminderPlanRules.On(plan, clock.Today), ReminderPlanRules.On(plan, clock.Today.AddDays(1)),
        rights.Reaches(reader, Permission.Write(ReminderPlanDocument.Kind), FigureScope.Of(unit)));
}
