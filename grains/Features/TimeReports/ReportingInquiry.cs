using System.Collections.Immutable;
using OpsSupport.Features.Absences;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>Puts together who there was, who was away and who said what: three answers for any number of people.</summary>
internal sealed class ReportingInquiry(Roster roster, ReportingStore reported, IGrainFactory grains)
{
    /// <summary>Every person of a unit and those below it, or of the company, on every day; by day, unit and number.</summary>
    public async Task<ImmutableArray<ExpectedDay>> DaysAsync(UnitCode? unit, DateOnly from, DateOnly to)
    {
        var people = Enumerable.Range(from.DayNumber, Math.Max(0, to.DayNumber - from.DayNumber + 1))
            .SelectMany(day => roster.On(DateOnly.FromDayNumber(day), unit)).ToList();
        if (people.Count == 0)
        {
            return [];
        }

        var asked = unit is null ? [] : NumbersOf(people);
        var absences = grains.GetGrain<IAbsencesGrain>(0).BetweenAsync(from, to, asked);
        var said = (await reported.HoursAsync(from, to, asked)).ToDictionary(one => (one.Employee, one.Day));
        var away = (await absences).Days.ToDictionary(one => (one.Employee, one.Day));
        return
        [
            .. people.Select(person => Expect(person, away.GetValueOrDefault((person.Employee, person.Day)), said.GetValueOrDefault((person.Employee, person.Day))))
                .OrderBy(day => day.Person.Day).ThenBy(day => day.Person.Unit.Value, StringComparer.Ordinal).ThenBy(day => day.Person.Employee.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>What of some days waits for an answer.</summary>
    /// <param name="unit">Null where the days are everybody's.</param>
    public async Task<ILookup<EmployeeNo, WaitingOf>> WaitingAsync(UnitCode? unit, ImmutableArray<ExpectedDay> days, DateOnly from, DateOnly to) =>
        days.IsEmpty ? Enumerable.Empty<WaitingOf>().ToLookup(one => one.Employee)
        : (await reported.WaitingAsync(from, to, unit is null ? [] : NumbersOf(days.Select(day => day.Person)))).ToLookup(one => one.Employee);

    private static ImmutableArray<EmployeeNo> NumbersOf(IEnumerable<RosterDay> people) => [.. people.Select(person => person.Employee).Distinct()];

    private static ExpectedDay Expect(RosterDay person, AbsentDay? away, ReportedHours? said) =>
        new(person, ReportingRules.Expected(WorkCalendar.China.IsWorkday(person.Day), person.FullDay, away), away is not null, said);
}
