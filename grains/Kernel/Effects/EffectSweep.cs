using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Kernel.Effects;

/// <summary>Wakes documents that still owe something: those whose silo died between storing and telling.</summary>
internal sealed class EffectSweep(IGrainFactory grains, OwedStore store, TimeProvider time, ILogger<EffectSweep> logger)
    : Sweep(Every, "What documents owe could not be swept; the next sweep tries again", time, logger)
{
    /// <summary>Younger debts are left to the grain that made them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private const int MostAtOnce = 100;

    private readonly TimeProvider _time = time;

    protected override async Task SweepAsync(CancellationToken cancellation)
    {
        foreach (var document in await store.DocumentsAsync(_time.GetUtcNow() - Patience, MostAtOnce))
        {
            await grains.GetGrain<IOwingGrain>(document.ToGrainId()).SettleAsync();
        }
    }
}
