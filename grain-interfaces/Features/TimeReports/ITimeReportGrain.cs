using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TimeReports;

/// <summary>One person's time report of a month. Its key is <see cref="TimeReportKind.KeyOf"/>. Every command is idempotent by its operation id.</summary>
public interface ITimeReportGrain : IGrainWithStringKey
{
    [ReadOnly]
    Task<Result<TimeReport>> GetAsync(EmployeeNo reader);

    /// <summary>
    /// Says what the person did on a day, all projects at once: lines not approved yet are replaced, approved ones stay and
    /// count. All reasons against it are reported together, and nothing is stored while there is one. The intent is stale only
    /// when a line of that very day changed since.
    /// </summary>
    Task<Result<TimeReport>> SubmitDayAsync(Intent intent, DateOnly day, ImmutableArray<TimeEntry> entries);

    /// <summary>Approves or returns some lines; those that cannot be decided by this person are left and named in the answer.</summary>
    Task<Result<LinesDecided>> DecideAsync(Intent intent, ImmutableArray<LineVersion> lines, TimeLineDecision decision, string? comment);

    /// <summary>
    /// Corrects a day that can no longer be reported, because it was approved or its period is closed (AT-32.13): the
    /// difference becomes a line of today, to be approved like any other.
    /// </summary>
    Task<Result<TimeReport>> CorrectAsync(Intent intent, TimeCorrection correction);

    /// <summary>What <see cref="ReRateAsync"/> would post now; nothing is stored.</summary>
    [ReadOnly]
    Task<Result<ReRateMonth>> PreviewReRateAsync(EmployeeNo reader);

    /// <summary>Posts the differences that changed cost rates make on approved lines (AT-32.8, invariant I-12). Repeating changes nothing.</summary>
    Task<Result<TimeReport>> ReRateAsync(Intent intent);

    /// <summary>Takes lines from a project to the package it is a member of on their days, at the cost they have (AT-05.11). Repeating changes nothing.</summary>
    Task<Result<TimeReport>> MoveToPackageAsync(Intent intent, ProjectNo member, ProjectNo package, DateRange days);
}

/// <summary>What was wrong with a day.</summary>
/// <param name="Day">The day being corrected; the report's month is its month.</param>
/// <param name="Difference">What has to be added to the hours of that day and project; negative when too many were reported.</param>
/// <param name="Reason">At most 500 characters.</param>
[GenerateSerializer, Immutable, Alias("time-correction")]
public sealed record TimeCorrection(DateOnly Day, ProjectNo Project, Hours Difference, string Reason);

/// <summary>A line as somebody saw it.</summary>
[GenerateSerializer, Immutable, Alias("line-version")]
public sealed record LineVersion(int Line, int Revision);

[GenerateSerializer, Alias("time-line-decision")]
public enum TimeLineDecision
{
    Approve = 0,
    Return = 1,
}

/// <summary>What became of each line.</summary>
/// <param name="Decided">The lines that are now approved or returned.</param>
/// <param name="Refused">The others, with the reason: changed since, not this person's to decide, own line.</param>
[GenerateSerializer, Immutable, Alias("lines-decided")]
public sealed record LinesDecided(ImmutableArray<int> Decided, ImmutableArray<LineRefused> Refused);

[GenerateSerializer, Immutable, Alias("line-refused")]
public sealed record LineRefused(int Line, DomainError Reason);
