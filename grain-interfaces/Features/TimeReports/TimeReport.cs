using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>One person's hours of one month (报工), by line. Each line lives its own life: it is approved or returned alone.</summary>
[GenerateSerializer, Immutable, Alias("time-report")]
public sealed record TimeReport
{
    [Id(0)] public required EmployeeNo Employee { get; init; }

    [Id(1)] public required Period Month { get; init; }

    /// <summary>By line number; numbers are never reused.</summary>
    [Id(2)] public ImmutableArray<TimeReportLine> Lines { get; init; } = [];

    /// <summary>Rises by one with every change of the month.</summary>
    [Id(3)] public int Version { get; init; }
}

/// <summary>Hours of a person, on a day, for a project.</summary>
[GenerateSerializer, Immutable, Alias("time-report-line")]
public sealed record TimeReportLine
{
    [Id(0)] public required int No { get; init; }

    [Id(1)] public required DateOnly Day { get; init; }

    [Id(2)] public required TimeEntry Entry { get; init; }

    [Id(3)] public required TimeLineStatus Status { get; init; }

    /// <summary>Who has to approve it, or did.</summary>
    [Id(4)] public EmployeeNo? Approver { get; init; }

    /// <summary>Why it was returned.</summary>
    [Id(5)] public string? Comment { get; init; }

    /// <summary>The earlier day that this line corrects; its hours are then the difference and may be negative.</summary>
    [Id(6)] public DateOnly? Corrects { get; init; }

    /// <summary>The report's version when the line last changed, so that nobody approves what he has not seen.</summary>
    [Id(7)] public int Revision { get; init; }

    /// <summary>The day the work was done.</summary>
    public DateOnly WorkedOn => Corrects ?? Day;
}

/// <summary>What a person says about one project on a day.</summary>
/// <param name="Hours">0.25 to 24, in quarters.</param>
/// <param name="Activity">What was done, at most 200 characters; may be empty.</param>
/// <param name="Place">Where, at most 100 characters; may be empty.</param>
/// <param name="Remark">At most 500 characters; may be empty.</param>
[GenerateSerializer, Immutable, Alias("time-entry")]
public sealed record TimeEntry(ProjectNo Project, Hours Hours, string Activity = "", string Place = "", string Remark = "");

/// <summary>The life of a time line. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("time-line-status")]
public enum TimeLineStatus
{
    Draft = 0,
    Submitted = 1,
    Approved = 2,
    Returned = 3,

    /// <summary>Taken back by its owner before it was approved.</summary>
    Removed = 4,
}
