using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;

namespace OpsSupport.Kernel.Registers;

/// <summary>
/// Fills the registers before the silo takes calls and keeps them up with what other silos store. Asks again for the last
/// <see cref="Overlap"/> each time, because transactions may become visible out of the order of their time stamps.
/// </summary>
internal sealed partial class RegisterRefresh(
    RegisterCatalog registers, RegisterStore store, PeriodSnapshot periods, TimeProvider time, ILogger<RegisterRefresh> logger)
    : BackgroundService, ILifecycleParticipant<ISiloLifecycle>
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(15);

    private DateTimeOffset _since = DateTimeOffset.UnixEpoch;

    public void Participate(ISiloLifecycle observer) =>
        observer.Subscribe(nameof(RegisterRefresh), ServiceLifecycleStage.RuntimeGrainServices, _ => RefreshAsync());

    /// <summary>Reads what changed since the last time.</summary>
    public async Task RefreshAsync()
    {
        var began = time.GetUtcNow();
        foreach (var kind in registers.Kinds)
        {
            foreach (var row in await store.ChangedAsync(kind, _since))
            {
                registers[kind].Put(row);
            }
        }

        await periods.RefreshAsync();
        _since = began - Overlap;
    }

    /// <summary>Reads some masters at once, because others are known to have changed one of them.</summary>
    public async Task RefreshAsync(IEnumerable<DocumentRef> masters)
    {
        foreach (var master in masters)
        {
            if (await store.FindAsync(master) is { } row)
            {
                registers[master.Kind].Put(row);
            }
        }
    }

    /// <summary>Reads at once which periods are closed.</summary>
    public Task RefreshPeriodsAsync() => periods.RefreshAsync();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RefreshAsync();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The database is away for a moment: the registers stay as they were and the next tick tries again.
                LogLate(exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Master data could not be refreshed; the last known stays in use")]
    private partial void LogLate(Exception exception);
}
