using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Kernel.Registers;

/// <summary>Renews what holds on a day once that day has come. Every silo does; whoever is first leaves nothing to the others.</summary>
internal sealed partial class DayTurn(IEnumerable<IDayFacts> facts, CompanyClock clock, TimeProvider time, ILogger<DayTurn> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private DateOnly _renewed;

    /// <summary>Renews the facts unless that was done for today.</summary>
    public async Task RenewAsync()
    {
        var today = clock.Today;
        if (_renewed == today)
        {
            return;
        }

        foreach (var kind in facts)
        {
            await kind.RenewAsync(today);
        }

        _renewed = today;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RenewAsync();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The database is away for a moment: lists show yesterday's facts until the next tick.
                LogLate(exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "What holds since today could not be renewed in lists; the next minute tries again")]
    private partial void LogLate(Exception exception);
}
