using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>Has people report their days and their leads answer, by the commands that pages use.</summary>
internal sealed class ReportLoad(IGrainFactory grains)
{
    private const string ReturnComment = "请补充工作内容";

    /// <summary>Everything one person reported in one month, in the order of the days.</summary>
    public async Task StoreAsync(EmployeeNo employee, Period month, IReadOnlyList<DayReport> days)
    {
        var report = grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(employee, month));
        var document = TimeReportKind.Kind.Ref(TimeReportKind.KeyOf(employee, month));
        var stands = (await report.GetAsync(employee)).Value;
        foreach (var day in days)
        {
            var intent = new Intent(employee, stands?.Version ?? 0, Operations.Of(document, $"submit/{day.Day:yyyyMMdd}"), Source: "demo");
            stands = Accepted.Value(await report.SubmitDayAsync(intent, day.Day, [.. day.Entries.Select(planned => planned.Entry)]), document);
        }

        await DecideAsync(report, document, stands, days);
    }

    private static async Task DecideAsync(ITimeReportGrain report, DocumentRef document, TimeReport? stands, IReadOnlyList<DayReport> days)
    {
        var planned = days.SelectMany(day => day.Entries.Select(planned => (day.Day, planned.Entry.Project, planned.Status)))
            .ToDictionary(line => (line.Day, line.Project), line => line.Status);
        var answers = (stands?.Lines ?? [])
            .Where(line => line is { Status: TimeLineStatus.Submitted, Approver: not null })
            .Select(line => (Line: line, Wanted: planned.GetValueOrDefault((line.Day, line.Entry.Project), TimeLineStatus.Submitted)))
            .Where(pair => pair.Wanted != TimeLineStatus.Submitted)
            .GroupBy(pair => (Approver: pair.Line.Approver!, pair.Wanted))
            .OrderBy(group => group.Key.Approver.Value, StringComparer.Ordinal).ThenBy(group => group.Key.Wanted);
        foreach (var answer in answers)
        {
            var (approver, wanted) = answer.Key;
            var decision = wanted == TimeLineStatus.Approved ? TimeLineDecision.Approve : TimeLineDecision.Return;
            Accepted.Value(await report.DecideAsync(
                new(approver, stands!.Version, Operations.Of(document, $"{decision}/{approver}"), Source: "demo"),
                [.. answer.Select(pair => new LineVersion(pair.Line.No, pair.Line.Revision))],
                decision, decision == TimeLineDecision.Return ? ReturnComment : null), document);
        }
    }
}
