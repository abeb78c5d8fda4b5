using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OpsSupport.Kernel.Time;

/// <summary>
/// Does something again and again while the silo runs. When it fails, because the database is away or the cluster incomplete, nothing is
/// lost: what it works on is stored, and the next tick tries again.
/// </summary>
/// <param name="failure">What the log says when it failed.</param>
internal abstract partial class Sweep(TimeSpan every, string failure, TimeProvider time, ILogger logger) : BackgroundService
{
    protected abstract Task SweepAsync(CancellationToken cancellation);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogLate(exception, failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Failure}")]
    private partial void LogLate(Exception exception, string failure);
}
