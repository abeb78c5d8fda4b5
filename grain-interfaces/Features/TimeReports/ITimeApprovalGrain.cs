using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>Decides lines of many people in one go. Stateless; its key means nothing.</summary>
public interface ITimeApprovalGrain : IGrainWithIntegerKey
{
    /// <summary>Asks each report to decide its lines; what one report refuses does not keep the others from deciding.</summary>
    Task<Result<ManyLinesDecided>> DecideAsync(Intent intent, ImmutableArray<ReportLines> reports, TimeLineDecision decision, string? comment);
}

/// <summary>Lines of one person's month, as somebody saw them.</summary>
[GenerateSerializer, Immutable, Alias("report-lines")]
public sealed record ReportLines(EmployeeNo Employee, Period Month, ImmutableArray<LineVersion> Lines)
{
    /// <summary>The most of them that one call may name.</summary>
    public const int MostAtOnce = 500;

    /// <summary>Single lines by the report they stand in.</summary>
    public static ImmutableArray<ReportLines> Grouped(IEnumerable<(EmployeeNo Employee, Period Month, LineVersion Line)> lines) =>
    [
        .. lines.GroupBy(line => (line.Employee, line.Month), line => line.Line)
            .Select(report => new ReportLines(report.Key.Employee, report.Key.Month, [.. report])),
    ];
}

/// <summary>What became of lines of many people.</summary>
/// <param name="Decided">How many are now approved or returned.</param>
[GenerateSerializer, Immutable, Alias("many-lines-decided")]
public sealed record ManyLinesDecided(int Decided, ImmutableArray<ReportLineRefused> Refused);

/// <summary>A line that was left as it is, and why.</summary>
[GenerateSerializer, Immutable, Alias("report-line-refused")]
public sealed record ReportLineRefused(EmployeeNo Employee, Period Month, int Line, DomainError Reason);
