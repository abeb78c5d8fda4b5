using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Kernel.Registers;

/// <summary>
/// Fills the registers before the silo takes calls and keeps them up with what other silos store. Asks again for the last
/// <see cref="Overlap"/> each time, because transactions may become visible out of the order of their time stamps.
/// </summary>
internal sealed class RegisterRefresh(
    RegisterCatalog registers, RegisterStore store, PeriodSnapshot periods, TimeProvider time, ILogger<RegisterRefresh> logger)
    : Sweep(Every, "Master data could not be refreshed; the last known stays in use", time, logger), ILifecycleParticipant<ISiloLifecycle>
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(15);

    private readonly TimeProvider _time = time;
    private DateTimeOffset _since = DateTimeOffset.UnixEpoch;

    public void Participate(ISiloLifecycle observer) =>
        observer.Subscribe(nameof(RegisterRefresh), ServiceLifecycleStage.RuntimeGrainServices, _ => RefreshAsync());

    /// <summary>Reads what changed since the last time.</summary>
    public async Task RefreshAsync()
    {
        var began = _time.GetUtcNow();
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

    protected override Task SweepAsync(CancellationToken cancellation) => RefreshAsync();
}
