using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>The hours that time-outs count: 09:00 to 12:00 and 13:00 to 18:00 on workdays.</summary>
internal sealed class WorkingHours(WorkCalendar calendar)
{
    private static readonly (TimeSpan From, TimeSpan To)[] OfADay =
        [(TimeSpan.FromHours(9), TimeSpan.FromHours(12)), (TimeSpan.FromHours(13), TimeSpan.FromHours(18))];

    /// <summary>The moment at which so many working hours have gone by.</summary>
    /// <param name="from">In the company's own time.</param>
    public DateTimeOffset After(DateTimeOffset from, Hours hours)
    {
        var left = TimeSpan.FromHours((double)hours.Value);
        for (var day = DateOnly.FromDateTime(from.DateTime); ; day = day.AddDays(1))
        {
            foreach (var (start, end) in calendar.IsWorkday(day) ? OfADay : [])
            {
                var begin = Later(At(day, start, from), from);
                var worked = At(day, end, from) - begin;
                if (worked > TimeSpan.Zero && left <= worked)
                {
                    return begin + left;
                }

                left -= worked > TimeSpan.Zero ? worked : TimeSpan.Zero;
            }
        }
    }

    private static DateTimeOffset At(DateOnly day, TimeSpan time, DateTimeOffset zone) =>
        new(day.ToDateTime(TimeOnly.MinValue) + time, zone.Offset);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
