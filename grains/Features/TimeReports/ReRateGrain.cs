using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TimeReports;

[GrainType("re-rate"), StatelessWorker]
internal sealed class ReRateGrain(TimeLineStore lines, Rights rights) : Grain, IReRateGrain
{
    private const int AtOnce = 10;

    public async Task<Result<ReRatePreview>> PreviewAsync(EmployeeNo reader, EmployeeNo employee, DateOnly from)
    {
        if (rights.Refusal(reader, TimeReportKind.ReRate) is { } refusal)
        {
            return refusal;
        }

        var months = ImmutableArray.CreateBuilder<ReRateMonth>();
        foreach (var some in (await lines.ApprovedReportsAsync(employee, from)).Chunk(AtOnce))
        {
            var answers = await Task.WhenAll(some.Select(report => GrainFactory.GetGrain<ITimeReportGrain>(report.Key).PreviewReRateAsync(reader)));
            if (answers.FirstOrDefault(answer => !answer.Succeeded) is { } refused)
            {
                return refused.Errors;
            }

            months.AddRange(answers.Select(answer => answer.Value!).Where(month => month.Lines > 0));
        }

        return new ReRatePreview([.. months.OrderBy(month => month.Month)]);
    }

    public async Task<Result<ReRateRun>> RunAsync(Intent intent, EmployeeNo employee, DateOnly from)
    {
        if (rights.Refusal(intent.By, TimeReportKind.ReRate) is { } refusal)
        {
            return refusal;
        }

        var reports = await lines.ApprovedReportsAsync(employee, from);
        foreach (var some in reports.Chunk(AtOnce))
        {
            // Each month is done for good when it answers, so a refusal further on leaves nothing half done within one.
            var answers = await Task.WhenAll(some.Select(report => GrainFactory.GetGrain<ITimeReportGrain>(report.Key).ReRateAsync(intent)));
            if (answers.FirstOrDefault(answer => !answer.Succeeded) is { } refused)
            {
                return refused.Errors;
            }
        }

        return new ReRateRun(reports.Length, reports.Sum(report => report.Lines));
    }
}
