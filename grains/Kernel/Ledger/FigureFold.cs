using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>
/// The fold of the ledger for one scope: sums, the horizon below which everything is in them, and the ids above it that are
/// in them too. A value: applying an entry twice, or in any order, gives the same sums.
/// </summary>
internal sealed record FigureFold
{
    public static FigureFold Empty { get; } = new();

    /// <summary>Everything below this ledger position is in the sums.</summary>
    public long Horizon { get; init; }

    public ImmutableDictionary<SumKey, Sum> Sums { get; init; } = [];

    /// <summary>The entries at or above the horizon that are in the sums.</summary>
    public ImmutableDictionary<string, long> Above { get; init; } = [];

    /// <summary>The fold of everything below a position, as the database summed it.</summary>
    public static FigureFold Of(long horizon, IEnumerable<FigureSum> sums) => new()
    {
        Horizon = horizon,
        Sums = sums.ToImmutableDictionary(
            sum => new SumKey(sum.Kind, sum.Amount.Currency, sum.Period),
            sum => new Sum(sum.Amount.Minor, sum.Quantity.Quarters, sum.Entries)),
    };

    /// <summary>The same fold with an entry in it; itself when the entry is in it already.</summary>
    public FigureFold With(FigureScope scope, PostedEntry posted)
    {
        var (position, entry) = posted;
        if (position < Horizon || Above.ContainsKey(entry.Id))
        {
            return this;
        }

        var key = new SumKey(entry.Kind, entry.Amount.Currency, entry.Period);
        var sum = Sums.GetValueOrDefault(key, Sum.Nothing);
        var added = new Sum(
            sum.Minor + FigureScopes.AmountFor(scope, entry).Minor,
            sum.QuarterHours + (entry.Quantity?.Quarters ?? 0),
            sum.Entries + 1);
        return this with { Sums = Sums.SetItem(key, added), Above = Above.Add(entry.Id, position) };
    }

    /// <summary>The same fold with the end of the ledger in it.</summary>
    public FigureFold With(FigureScope scope, LedgerTail tail) =>
        tail.Entries.Aggregate(this, (fold, posted) => fold.With(scope, posted)).Decided(tail.Horizon);

    /// <summary>The same fold after everything below <paramref name="horizon"/> was read: the ids below it need no remembering.</summary>
    public FigureFold Decided(long horizon) => horizon <= Horizon
        ? this
        : this with { Horizon = horizon, Above = Above.RemoveRange(Above.Where(id => id.Value < horizon).Select(id => id.Key)) };

    public ImmutableArray<FigureSum> ToSums() =>
    [
        .. Sums.OrderBy(sum => sum.Key.Kind).ThenBy(sum => sum.Key.Period).ThenBy(sum => sum.Key.Currency.Code).Select(sum => new FigureSum(
            sum.Key.Kind, sum.Key.Period, Money.FromMinor(sum.Value.Minor, sum.Key.Currency),
            Hours.FromHundredths(sum.Value.QuarterHours * 25L), sum.Value.Entries)),
    ];
}

internal sealed record SumKey(FigureKind Kind, Currency Currency, Period Period);

/// <param name="Minor">The amount in the currency's smallest unit.</param>
internal sealed record Sum(long Minor, long QuarterHours, long Entries)
{
    public static Sum Nothing { get; } = new(0, 0, 0);
}
