using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OpsSupport.Features.Reminders;

/// <summary>Winds the clock when a silo starts. Every silo does; there is one clock all the same.</summary>
internal sealed partial class ReminderStart(IGrainFactory grains, TimeProvider time, ILogger<ReminderStart> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var isStarted = false; !isStarted;)
        {
            await Task.Delay(Pause, time, stoppingToken);
            isStarted = await TryStartAsync();
        }
    }

    private async Task<bool> TryStartAsync()
    {
        try
        {
            await grains.GetGrain<IReminderClockGrain>(IReminderClockGrain.Key).StartAsync();
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The cluster is not complete or the database is away: nothing is lost, rounds are caught up.
            LogLate(exception);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The clock of the reminders could not be wound yet and will be in a moment")]
    private partial void LogLate(Exception exception);
}
