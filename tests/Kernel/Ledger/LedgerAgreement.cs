using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;

namespace OpsSupport.Kernel.Ledger;

/// <summary>The comparison that must never fail: live figures are what SQL sums the ledger to (invariant I-01).</summary>
internal static class LedgerAgreement
{
    /// <summary>Waits until the holders know everything that was posted, and answers their figures.</summary>
    public static async Task<ImmutableArray<LiveFigures>> AgreedAsync(this IGrainFactory grains, IEnumerable<FigureScope> scopes)
    {
        var agreed = ImmutableArray.CreateBuilder<LiveFigures>();
        foreach (var scope in scopes)
        {
            agreed.Add((await Until.HoldsAsync(() => BothAsync(grains, scope), both => both.Live.Sums.SequenceEqual(both.Ledger.Sums))).Live);
        }

        return agreed.ToImmutable();
    }

    private static async Task<Both> BothAsync(IGrainFactory grains, FigureScope scope)
    {
        var ledger = await grains.GetGrain<ILedgerGrain>(0).SumAsync(SystemActor.No, scope);
        var live = await grains.GetGrain<IFiguresGrain>(scope.Key).GetAsync(SystemActor.No);
        return new(live.Value!, ledger.Value!);
    }

    private sealed record Both(LiveFigures Live, LiveFigures Ledger)
    {
        public override string ToString() => $"{Live.Scope.Key}: live {string.Join("; ", Live.Sums)}, ledger {string.Join("; ", Ledger.Sums)}";
    }
}
