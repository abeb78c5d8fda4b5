using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Features.TimeReports;

/// <summary>
/// Finds time that was left on members of packages: because a silo died between storing the membership and moving the time, or
/// because somebody wrote the membership into the project itself.
/// </summary>
internal sealed class TimeMoveSweep(IGrainFactory grains, TimeMoveStore store, TimeProvider time, ILogger<TimeMoveSweep> logger)
    : Sweep(Every, "Time on members of packages could not be moved; the next sweep tries again", time, logger)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task SweepAsync(CancellationToken cancellation)
    {
        foreach (var project in await store.AstrayAsync())
        {
            await grains.GetGrain<ITimeMoveGrain>(0).RunAsync(project);
        }
    }
}
