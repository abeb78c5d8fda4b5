using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>How much was not said in time. A day counts as missing as long as any of its expected hours are.</summary>
internal static class MissingRules
{
    /// <summary>The last day of which it is known: the day after it is over.</summary>
    public static DateOnly LastJudged(DateOnly today) => today.AddDays(-2);

    /// <param name="nameOf">What a unit is called.</param>
    public static MissingReports Of(IReadOnlyCollection<ExpectedDay> days, DateOnly last, Func<UnitCode, string> nameOf) => new(
        last,
        Count(days),
        [
            .. By(days, day => ReportingRules.MondayOf(day.Person.Day)).OrderBy(week => week.Key)
                .Select(week => new MissingInWeek(week.Key, week.Days)),
        ],
        [
            .. By(days, day => day.Person.Unit).OrderByDescending(unit => unit.Days.Rate).ThenBy(unit => unit.Key.Value, StringComparer.Ordinal)
                .Select(unit => new MissingInUnit(unit.Key, nameOf(unit.Key), unit.Days)),
        ],
        [
            .. By(days, day => (day.Person.Employee, day.Person.Name, day.Person.Unit)).Where(person => person.Days.Missing > 0)
                .OrderByDescending(person => person.Days.Missing).ThenBy(person => person.Key.Employee.Value, StringComparer.Ordinal)
                .Select(person => new MissingOfPerson(person.Key.Employee, person.Key.Name, person.Key.Unit, person.Days)),
        ]);

    private static PersonDays Count(IEnumerable<ExpectedDay> days) => days.Where(day => day.Expected > Hours.None)
        .Aggregate(new PersonDays(0, 0), (sum, day) => new(sum.Expected + 1, sum.Missing + (IsMissing(day) ? 1 : 0)));

    private static IEnumerable<(TKey Key, PersonDays Days)> By<TKey>(IEnumerable<ExpectedDay> days, Func<ExpectedDay, TKey> key) =>
        days.GroupBy(key).Select(group => (group.Key, Days: Count(group))).Where(group => group.Days.Expected > 0);

    private static bool IsMissing(ExpectedDay day) => (day.Said?.InTime ?? Hours.None) < day.Expected;
}
