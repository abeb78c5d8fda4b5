using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TimeReports;

/// <summary>Lists time lines of many people by SQL. Stateless; its key means nothing.</summary>
public interface ITimeLinesGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// The submitted lines that this person may answer, by who worked and then by day: those he was asked for, and those that
    /// were asked of somebody who led a project before him.
    /// </summary>
    /// <param name="project">Only lines of this project; of all where null.</param>
    [ReadOnly]
    Task<Result<TimeLinePage>> WaitingForAsync(EmployeeNo approver, PageRequest page, ProjectNo? project = null);

    /// <summary>The lines of a project in a month, by who worked and then by day: all for those who may see people's hours there, else one's own.</summary>
    [ReadOnly]
    Task<Result<TimeLinePage>> OfProjectAsync(EmployeeNo reader, ProjectNo project, Period? month, PageRequest page);
}

[GenerateSerializer, Immutable, Alias("time-line-page")]
public sealed record TimeLinePage(ImmutableArray<TimeLineRow> Rows, int Count, Hours Total);

/// <summary>A line with whose it is.</summary>
[GenerateSerializer, Immutable, Alias("time-line-row")]
public sealed record TimeLineRow(EmployeeNo Employee, string EmployeeName, Period Month, string ProjectName, TimeReportLine Line)
{
    /// <summary>What it costs at the rate of its day; null for whoever may not see that, and where no rate was set.</summary>
    [Id(0)] public Money? Cost { get; init; }
}
