using System.Collections.Immutable;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>
/// Which past the company gets: <see cref="MonthCount"/> months of monthly sums, and the last workdays reported day by day.
/// </summary>
internal sealed class History
{
    private const int MonthCount = 24;
    private const int DayCount = 22;

    private readonly WorkCalendar _calendar;

    public History(DateOnly asOf, WorkCalendar calendar)
    {
        (AsOf, _calendar) = (asOf, calendar);
        ReportedDays = [.. calendar.Before(asOf, DayCount), .. calendar.Workdays(asOf, asOf)];
        WholeMonths = [.. Enumerable.Range(-MonthCount, MonthCount).Select(Now.Plus)];
    }

    public DateOnly AsOf { get; }

    public Period Now => Period.Of(AsOf);

    /// <summary>The months that are over, oldest first.</summary>
    public ImmutableArray<Period> WholeMonths { get; }

    /// <summary>The days that have time reports of their own, oldest first.</summary>
    public ImmutableArray<DateOnly> ReportedDays { get; }

    /// <summary>The months whose labour is summed, in whole or up to the first reported day.</summary>
    public IEnumerable<Period> SummedMonths => WholeMonths.Append(Now).Where(month => SummedDays(month, month.FirstDay).Any());

    /// <summary>The workdays of a month that are summed, from <paramref name="from"/> on.</summary>
    public IEnumerable<DateOnly> SummedDays(Period month, DateOnly from)
    {
        var until = ReportedDays[0].AddDays(-1);
        return _calendar.Workdays(from > month.FirstDay ? from : month.FirstDay, until < month.LastDay ? until : month.LastDay);
    }
}
