using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using Orleans.Concurrency;

namespace OpsSupport.Features.TimeReports;

[GrainType("time-approval"), StatelessWorker]
internal sealed class TimeApprovalGrain : Grain, ITimeApprovalGrain
{
    private const int AtOnce = 50;

    public async Task<Result<ManyLinesDecided>> DecideAsync(
        Intent intent, ImmutableArray<ReportLines> reports, TimeLineDecision decision, string? comment)
    {
        if (reports.Length > ReportLines.MostAtOnce)
        {
            return new TooManyTimeLines(ReportLines.MostAtOnce);
        }

        if (TimeApprovalRules.Check(0, decision, comment) is { } refusal)
        {
            return refusal;
        }

        var told = new ManyLinesDecided(0, []);
        foreach (var some in reports.Chunk(AtOnce))
        {
            var answers = await Task.WhenAll(some.Select(report => AskAsync(intent, report, decision, comment)));
            told = answers.Aggregate(told, (sum, one) => new(sum.Decided + one.Decided, sum.Refused.AddRange(one.Refused)));
        }

        return told;
    }

    /// <summary>One operation id does for all: a report remembers its own operations.</summary>
    private async Task<ManyLinesDecided> AskAsync(Intent intent, ReportLines report, TimeLineDecision decision, string? comment)
    {
        var grain = GrainFactory.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(report.Employee, report.Month));
        var answer = await grain.DecideAsync(intent, report.Lines, decision, comment);
        return answer.Succeeded
            ? new(answer.Value.Decided.Length, [.. answer.Value.Refused.Select(one => Refused(report, one.Line, one.Reason))])
            : new(0, [.. report.Lines.Select(line => Refused(report, line.Line, answer.Errors[0]))]);
    }

    private static ReportLineRefused Refused(ReportLines report, int line, DomainError reason) => new(report.Employee, report.Month, line, reason);
}
