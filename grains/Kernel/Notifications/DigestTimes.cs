namespace OpsSupport.Kernel.Notifications;

/// <summary>When digests come, and when people are left alone; all by the company's clock. Pure.</summary>
internal static class DigestTimes
{
    /// <summary>The first moment after <paramref name="at"/> that has that hour.</summary>
    public static DateTimeOffset NextAfter(DateTimeOffset at, TimeOnly hour)
    {
        var today = On(at, hour);
        return today > at ? today : today.AddDays(1);
    }

    /// <summary>
    /// When a digest that was due comes: now, unless it was missed on an earlier day and today's own is yet to come: then with it, so
    /// that nobody gets two on one day.
    /// </summary>
    public static DateTimeOffset CaughtUpAt(DateTimeOffset due, DateTimeOffset now)
    {
        var today = On(now, TimeOnly.FromDateTime(due.DateTime));
        return due.Date < now.Date && today > now ? today : now;
    }

    /// <summary>When the last of the quiet hours ends that cover this moment, one after the other; null where none does.</summary>
    public static DateTimeOffset? EndOfQuiet(DateTimeOffset now, params ReadOnlySpan<QuietHours?> hours)
    {
        var end = now;
        // Hours that cover each other's ends would go round the clock for ever: after a day it is enough.
        while (end - now < TimeSpan.FromDays(1) && Covering(hours, TimeOnly.FromDateTime(end.DateTime)) is { } quiet)
        {
            end = NextAfter(end, quiet.To);
        }

        return end == now ? null : end;
    }

    private static QuietHours? Covering(ReadOnlySpan<QuietHours?> hours, TimeOnly time)
    {
        foreach (var one in hours)
        {
            if (one?.Cover(time) is true)
            {
                return one;
            }
        }

        return null;
    }

    private static DateTimeOffset On(DateTimeOffset day, TimeOnly hour) => new(DateOnly.FromDateTime(day.DateTime).ToDateTime(hour), day.Offset);
}
