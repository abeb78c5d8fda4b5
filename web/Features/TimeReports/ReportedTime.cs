using System.Collections.Immutable;
using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>What a person reported on some days.</summary>
/// <param name="Hours">Of the lines that count: neither returned nor taken back.</param>
public sealed record ReportedTime(EmployeeNo Employee, DateOnly From, DateOnly To, Hours Hours, ImmutableArray<TimeReportLine> Lines)
{
    internal static ReportedTime Of(EmployeeNo employee, DateOnly from, DateOnly to, IEnumerable<TimeReportLine> lines)
    {
        ImmutableArray<TimeReportLine> said =
            [.. lines.Where(line => line.WorkedOn >= from && line.WorkedOn <= to && line.Status != TimeLineStatus.Removed).OrderBy(line => line.WorkedOn)];
        var hours = said.Where(line => line.Status != TimeLineStatus.Returned).Aggregate(Hours.None, (sum, line) => sum + line.Entry.Hours);
        return new(employee, from, to, hours, said);
    }
}

/// <summary>What became of lines that somebody answered on.</summary>
/// <param name="Decided">How many are now approved or returned.</param>
/// <param name="Left">The others.</param>
public sealed record DecidedTime(int Decided, ImmutableArray<LeftLine> Left)
{
    internal static DecidedTime Of(ManyLinesDecided told, ApiProblems problems) => new(
        told.Decided, [.. told.Refused.Select(line => new LeftLine(line.Employee, line.Month, line.Line, problems.ReasonOf(line.Reason)))]);
}

/// <summary>A line that was left as it is, and why.</summary>
public sealed record LeftLine(EmployeeNo Employee, Period Month, int Line, ApiReason Reason);
