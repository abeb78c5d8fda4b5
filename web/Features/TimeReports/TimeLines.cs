namespace OpsSupport.Features.TimeReports;

/// <summary>What the pages may offer to do with a line. Whether it may be done is the grain's to say.</summary>
public static class TimeLines
{
    /// <summary>Its owner may still say it otherwise.</summary>
    public static bool IsOpen(TimeReportLine line) =>
        line.Corrects is null && line.Status is TimeLineStatus.Submitted or TimeLineStatus.Returned or TimeLineStatus.Draft;
}
