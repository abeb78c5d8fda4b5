using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.TimeReports;

/// <summary>The two ways to report time: a day by the thumb, a week by the keyboard.</summary>
public static class TimeTabs
{
    /// <param name="day">The day shown, or the Monday of the week shown.</param>
    public static IEnumerable<Tab> Of(DateOnly day, bool isWeek, DateOnly today, ITexts texts)
    {
        // From a week that is not over one comes to today, from another to its Monday.
        var isNow = isWeek && today >= day && today < day.AddDays(WeekForm.Days);
        yield return new(texts["Time.ByDay"], isNow ? "/time" : $"/time?day={day:yyyy-MM-dd}", !isWeek, "calendar");
        yield return new(texts["Time.ByWeek"], $"/time/week?day={day:yyyy-MM-dd}", isWeek, "table");
    }
}
