using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>A day as its owner sees it, with the week around it.</summary>
[GenerateSerializer, Immutable, Alias("time-desk")]
public sealed record TimeDesk
{
    [Id(0)] public required DateOnly Today { get; init; }

    [Id(1)] public required DateOnly Day { get; init; }

    /// <summary>The version of the day's month.</summary>
    [Id(2)] public required int Version { get; init; }

    /// <summary>The day's month takes no time any more; it can only be corrected.</summary>
    [Id(3)] public required bool IsClosed { get; init; }

    /// <summary>What was said of the day and not taken back, corrections included.</summary>
    [Id(4)] public required ImmutableArray<DeskLine> Lines { get; init; }

    /// <summary>The seven days around it, Monday first.</summary>
    [Id(5)] public required ImmutableArray<DeskDay> Week { get; init; }

    /// <summary>What was said on the last day before this one, to be said again.</summary>
    [Id(6)] public required ImmutableArray<TimeEntry> Previous { get; init; }

    /// <summary>Days with lines that were returned and not said again yet, oldest first.</summary>
    [Id(7)] public required ImmutableArray<DateOnly> Returned { get; init; }

    [Id(8)] public required ImmutableArray<ReportableProject> Projects { get; init; }

    /// <summary>The same seven days as <see cref="Week"/>: workday or not, leave, what is expected.</summary>
    [Id(9)] public required ImmutableArray<DayFacts> Calendar { get; init; }

    [Id(10)] public required ImmutableArray<TimeTemplate> Templates { get; init; }

    /// <summary>What is known of <see cref="Day"/>.</summary>
    public DayFacts Facts => Calendar.Single(facts => facts.Day == Day);
}

/// <summary>A line with the names behind its codes.</summary>
[GenerateSerializer, Immutable, Alias("desk-line")]
public sealed record DeskLine(TimeReportLine Line, string ProjectName, string? ApproverName);

/// <summary>A day of the week strip.</summary>
/// <param name="Status">What most needs its owner's eye: returned before submitted before approved; null where nothing was said.</param>
[GenerateSerializer, Immutable, Alias("desk-day")]
public sealed record DeskDay(DateOnly Day, Hours Hours, TimeLineStatus? Status);

/// <summary>A project that may be chosen for a day.</summary>
[GenerateSerializer, Immutable, Alias("reportable-project")]
public sealed record ReportableProject(ProjectNo No, string Name, ReportableReason Reason);

/// <summary>Why a project is offered. The order is that of the list.</summary>
[GenerateSerializer, Alias("reportable-reason")]
public enum ReportableReason
{
    Recent = 0,
    Mine = 1,
    OpenToAll = 2,
}
