using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>The closed periods in this silo's memory, refreshed with the registers.</summary>
internal sealed class PeriodSnapshot(AccountingPeriodStore store) : IPeriods
{
    public ImmutableHashSet<Period> Closed { get; private set; } = [];

    public async Task RefreshAsync() => Closed = [.. await store.ClosedAsync()];
}
