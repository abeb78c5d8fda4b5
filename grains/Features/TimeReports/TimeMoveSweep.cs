using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OpsSupport.Features.TimeReports;

/// <summary>
/// Finds time that was left on members of packages: because a silo died between storing the membership and moving the time, or
/// because somebody wrote the membership into the project itself.
/// </summary>
internal sealed partial class TimeMoveSweep(IGrainFactory grains, TimeMoveStore store, TimeProvider time, ILogger<TimeMoveSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var project in await store.AstrayAsync())
                {
                    await grains.GetGrain<ITimeMoveGrain>(0).RunAsync(project);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // What stands astray stays where it is; the next tick tries again.
                LogLate(exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Time on members of packages could not be moved; the next sweep tries again")]
    private partial void LogLate(Exception exception);
}
