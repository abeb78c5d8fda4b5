using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Kernel.Registers;

/// <summary>Renews what holds on a day once that day has come. Every silo does; whoever is first leaves nothing to the others.</summary>
internal sealed class DayTurn(IEnumerable<IMasterFacts> facts, CompanyClock clock, TimeProvider time, ILogger<DayTurn> logger)
    : Sweep(Every, "What holds since today could not be renewed in lists; the next minute tries again", time, logger)
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

    protected override Task SweepAsync(CancellationToken cancellation) => RenewAsync();
}
