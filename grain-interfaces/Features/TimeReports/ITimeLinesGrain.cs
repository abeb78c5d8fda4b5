using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TimeReports;

/// <summary>Lists time lines of many people by SQL. Stateless; its key means nothing.</summary>
public interface ITimeLinesGrain : IGrainWithIntegerKey
{
    /// <summary>The submitted lines that wait for this person, oldest first.</summary>
    [ReadOnly]
    Task<Result<TimeLinePage>> WaitingForAsync(EmployeeNo approver, PageRequest page);

    /// <summary>The lines of a project in a month, within what the reader may see.</summary>
    [ReadOnly]
    Task<Result<TimeLinePage>> OfProjectAsync(EmployeeNo reader, ProjectNo project, Period? month, PageRequest page);
}

[GenerateSerializer, Immutable, Alias("time-line-page")]
public sealed record TimeLinePage(ImmutableArray<TimeLineRow> Rows, int Count, Hours Total);

/// <summary>A line with whose it is.</summary>
[GenerateSerializer, Immutable, Alias("time-line-row")]
public sealed record TimeLineRow(EmployeeNo Employee, string EmployeeName, Period Month, string ProjectName, TimeReportLine Line);
