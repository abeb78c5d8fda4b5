using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TimeReports;

[GrainType("time-week"), StatelessWorker]
internal sealed class TimeWeekGrain : Grain, ITimeWeekGrain
{
    private const int MostDays = 7;

    public async Task<Result<WeekSubmitted>> SubmitAsync(Intent intent, ImmutableArray<DayEntries> days)
    {
        if (days.Length > MostDays)
        {
            return new TooManyDays(MostDays);
        }

        var refused = ImmutableArray.CreateBuilder<DayRefused>();
        foreach (var day in days)
        {
            var report = GrainFactory.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(intent.By, Period.Of(day.Day)));
            var answer = await report.SubmitDayAsync(IntentOf(intent, day), day.Day, day.Entries);
            if (!answer.Succeeded)
            {
                refused.Add(new(day.Day, answer.Errors));
            }
        }

        return new WeekSubmitted(refused.ToImmutable());
    }

    /// <summary>A report remembers operations by their id, so each day of one operation is one of its own, and the same one again.</summary>
    private static Intent IntentOf(Intent intent, DayEntries day)
    {
        Span<byte> bytes = stackalloc byte[16];
        intent.Operation.TryWriteBytes(bytes);
        bytes[^1] ^= (byte)day.Day.Day;
        return intent with { AtVersion = day.Version, Operation = new(bytes) };
    }
}
