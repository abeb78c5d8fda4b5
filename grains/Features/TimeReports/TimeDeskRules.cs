using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>What of many lines matters at a glance.</summary>
internal static class TimeDeskRules
{
    private static readonly ImmutableArray<TimeLineStatus> MostUrgentFirst = [TimeLineStatus.Returned, TimeLineStatus.Submitted, TimeLineStatus.Approved];

    public static DeskDay Summary(DateOnly day, ImmutableArray<TimeReportLine> said)
    {
        var lines = said.Where(line => line.WorkedOn == day).ToList();
        var hours = lines.Where(line => line.Status is TimeLineStatus.Submitted or TimeLineStatus.Approved)
            .Aggregate(Hours.None, (sum, line) => sum + line.Entry.Hours);
        return new(day, hours, MostUrgentFirst.Where(status => lines.Any(line => line.Status == status)).Select(status => (TimeLineStatus?)status).FirstOrDefault());
    }

    /// <summary>What was said of a day, as it could be said again.</summary>
    public static ImmutableArray<TimeEntry> Entries(ImmutableArray<TimeReportLine> said, DateOnly day) =>
        [.. said.Where(line => line.Day == day && line.Corrects is null).Select(line => line.Entry)];

    /// <summary>What was said on the last day before this one; nothing when that is too long ago to be among the lines.</summary>
    public static ImmutableArray<TimeEntry> Previous(ImmutableArray<TimeReportLine> said, DateOnly day)
    {
        var before = said.Where(line => line.Day < day && line.Corrects is null).ToList();
        return before.Count == 0 ? [] : Entries(said, before.Max(line => line.Day));
    }
}
