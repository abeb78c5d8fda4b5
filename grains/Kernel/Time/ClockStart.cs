using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OpsSupport.Kernel.Time;

/// <summary>Winds every clock when a silo starts. Every silo does; there is one of each clock all the same.</summary>
internal sealed partial class ClockStart(IEnumerable<WoundClock> clocks, IGrainFactory grains, TimeProvider time, ILogger<ClockStart> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var left = clocks.ToList(); left.Count > 0;)
        {
            await Task.Delay(Pause, time, stoppingToken);
            foreach (var clock in left.ToList())
            {
                if (await TryStartAsync(clock))
                {
                    left.Remove(clock);
                }
            }
        }
    }

    private async Task<bool> TryStartAsync(WoundClock clock)
    {
        try
        {
            await clock.StartAsync(grains);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The cluster is not complete or the database is away: nothing is lost, what was due is caught up.
            LogLate(exception, clock.Name);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The clock of {Name} could not be wound yet and will be in a moment")]
    private partial void LogLate(Exception exception, string name);
}
