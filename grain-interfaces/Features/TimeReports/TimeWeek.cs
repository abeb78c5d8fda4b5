using System.Collections.Immutable;

namespace OpsSupport.Features.TimeReports;

/// <summary>A week as its owner sees it: every day with what was said of it.</summary>
[GenerateSerializer, Immutable, Alias("time-week")]
public sealed record TimeWeek
{
    [Id(0)] public required DateOnly Today { get; init; }

    /// <summary>Monday first.</summary>
    [Id(1)] public required ImmutableArray<WeekDay> Days { get; init; }

    /// <summary>What was said in the week before, to be said again.</summary>
    [Id(2)] public required ImmutableArray<DayEntries> Previous { get; init; }

    [Id(3)] public required ImmutableArray<ReportableProject> Projects { get; init; }
}

/// <summary>A day of the week.</summary>
/// <param name="Version">The version of its month.</param>
/// <param name="Lines">What was said of it and not taken back, corrections included.</param>
[GenerateSerializer, Immutable, Alias("week-day")]
public sealed record WeekDay(DayFacts Facts, int Version, ImmutableArray<DeskLine> Lines);

/// <summary>What is said of a day, by whom its month was seen at a version.</summary>
[GenerateSerializer, Immutable, Alias("day-entries")]
public sealed record DayEntries(DateOnly Day, int Version, ImmutableArray<TimeEntry> Entries);
