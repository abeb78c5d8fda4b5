using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TimeReports;

/// <summary>Lists time lines of many people by SQL. Stateless; its key means nothing.</summary>
public interface ITimeLinesGrain : IGrainWithIntegerKey
{
    /// <summary>The submitted lines that wait for this person, by who worked and then by day.</summary>
    [ReadOnly]
    Task<Result<TimeLinePage>> WaitingForAsync(EmployeeNo approver, PageRequest page);

    /// <summary>The lines of a project in a month, by who worked and then by day: all for those who may see people's hours there, else one's own.</summary>
    [ReadOnly]
    Task<Result<TimeLinePage>> OfProjectAsync(EmployeeNo reader, ProjectNo project, Period? month, PageRequest page);

    /// <summary>What a person may choose from when reporting a day: where he worked lately, then his other projects, then those open to all.</summary>
    [ReadOnly]
    Task<ReportableProjects> ProjectsForAsync(EmployeeNo employee, DateOnly day);
}

[GenerateSerializer, Immutable, Alias("time-line-page")]
public sealed record TimeLinePage(ImmutableArray<TimeLineRow> Rows, int Count, Hours Total);

/// <summary>A line with whose it is.</summary>
[GenerateSerializer, Immutable, Alias("time-line-row")]
public sealed record TimeLineRow(EmployeeNo Employee, string EmployeeName, Period Month, string ProjectName, TimeReportLine Line);

/// <summary>Projects that take a person's time on a day; what is no longer possible is left out.</summary>
[GenerateSerializer, Immutable, Alias("reportable-projects")]
public sealed record ReportableProjects(ImmutableArray<ReportableProject> Items);

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
