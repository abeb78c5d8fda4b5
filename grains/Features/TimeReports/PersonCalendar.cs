using System.Collections.Immutable;
using OpsSupport.Features.Absences;
using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>A person's days before he says anything of them: worked or free, leave, what is expected.</summary>
internal sealed class PersonCalendar(IRegister<Employee> employees, IPeriods periods, IGrainFactory grains)
{
    /// <param name="days">In order, without a gap.</param>
    public async Task<ImmutableArray<DayFacts>> OfAsync(EmployeeNo person, ImmutableArray<DateOnly> days)
    {
        var absent = await grains.GetGrain<IAbsencesGrain>(0).BetweenAsync(days[0], days[^1], [person]);
        var (employee, away) = (employees.Find(person.Value), absent.Days.ToDictionary(one => one.Day));
        return [.. days.Select(day => FactsOf(day, Roster.FullDayOf(employee, day), away.GetValueOrDefault(day)))];
    }

    private DayFacts FactsOf(DateOnly day, Hours fullDay, AbsentDay? away)
    {
        var isWorkday = WorkCalendar.China.IsWorkday(day);
        return new(day, isWorkday, ReportingRules.Expected(isWorkday, fullDay, away), LeaveOf(away), periods.Closed.Contains(Period.Of(day)));
    }

    private static DayLeave LeaveOf(AbsentDay? away) => (away?.Morning, away?.Afternoon) switch
    {
        (true, true) => DayLeave.WholeDay,
        (true, _) => DayLeave.Morning,
        (_, true) => DayLeave.Afternoon,
        _ => DayLeave.None,
    };
}
