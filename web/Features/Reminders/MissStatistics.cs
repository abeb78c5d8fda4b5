using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Reminders;

/// <summary>How much a department missed in a month, as figures and by week.</summary>
public sealed class MissStatistics(Period month, MissingReports missing, ITexts texts)
{
    private const int MostShown = 20;

    public Period Month { get; } = month;

    /// <summary>The days after it can still be reported in time.</summary>
    public DateOnly LastDay { get; } = missing.LastDay < month.LastDay ? missing.LastDay : month.LastDay;

    public IEnumerable<StatTile> Tiles =>
    [
        new(texts["Reminders.MissRate"], RateOf(missing.Total)),
        new(texts["Reminders.Expected"], missing.Total.Expected),
        new(texts["Reminders.Missing"], missing.Total.Missing),
    ];

    public ColumnChart Trend => new(
        texts["Reminders.Trend"], texts["Reminders.Week"], texts["Reminders.MissRate"],
        [.. missing.Weeks.Select(week => new ChartPart($"{week.Monday:MM-dd}", RateOf(week.Days), week.Days.Rate ?? 0))]);

    public TableView People => new(
        "people", texts["Reminders.People"],
        [new(texts["Reminders.Person"]), new(texts["Reminders.Missing"], IsNumber: true), new(texts["Reminders.MissRate"], IsNumber: true)],
        [.. missing.People.Take(MostShown).Select(person => new TableRow(null, [person.Name, person.Days.Missing, RateOf(person.Days)]))])
    {
        Empty = new("circle-check", texts["Reminders.NoneMissed"], texts["Reminders.NoneMissed.Text"]),
    };

    private static Ratio RateOf(PersonDays days) => new(days.Rate);
}
