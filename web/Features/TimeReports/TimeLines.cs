using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>What the pages may offer to do with a line. Whether it may be done is the grain's to say.</summary>
public static class TimeLines
{
    /// <summary>Its owner may still say it otherwise.</summary>
    public static bool IsOpen(TimeReportLine line) =>
        line.Corrects is null && line.Status is TimeLineStatus.Submitted or TimeLineStatus.Returned or TimeLineStatus.Draft;

    /// <summary>The line of a project and day that may still be said otherwise; null where there is none.</summary>
    public static TimeReportLine? OpenOf(WeekDay day, ProjectNo project) =>
        day.Lines.Select(line => line.Line).FirstOrDefault(line => line.Entry.Project == project && IsOpen(line));

    /// <summary>The hours of lines that can only be corrected.</summary>
    public static Hours Fixed(IEnumerable<DeskLine> lines) => lines.Select(line => line.Line)
        .Where(line => !IsOpen(line) && line.Status != TimeLineStatus.Returned).Aggregate(Hours.None, (sum, line) => sum + line.Entry.Hours);
}
