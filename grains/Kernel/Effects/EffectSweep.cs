using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OpsSupport.Kernel.Effects;

/// <summary>Wakes documents that still owe something: those whose silo died between storing and telling.</summary>
internal sealed partial class EffectSweep(IGrainFactory grains, OwedStore store, TimeProvider time, ILogger<EffectSweep> logger) : BackgroundService
{
    /// <summary>Younger debts are left to the grain that made them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private const int MostAtOnce = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // What is owed stays stored; the next tick tries again.
                LogLate(exception);
            }
        }
    }

    private async Task SweepAsync()
    {
        foreach (var document in await store.DocumentsAsync(time.GetUtcNow() - Patience, MostAtOnce))
        {
            await grains.GetGrain<IOwingGrain>(document.ToGrainId()).SettleAsync();
        }
    }

    [LoggerMessage(LogLevel.Warning, "What documents owe could not be swept; the next sweep tries again")]
    private partial void LogLate(Exception exception);
}
