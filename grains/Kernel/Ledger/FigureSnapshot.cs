using System.Collections.Immutable;

namespace OpsSupport.Kernel.Ledger;

/// <summary>What is kept of a fold, so that a grain that wakes reads only the ledger's tail. A cache: the ledger is the truth.</summary>
internal sealed record FigureSnapshot
{
    public long Horizon { get; init; }

    public ImmutableArray<SnapshotSum> Sums { get; init; } = [];

    public ImmutableDictionary<string, long> Above { get; init; } = [];

    public static FigureSnapshot Of(FigureFold fold) => new()
    {
        Horizon = fold.Horizon,
        Sums = [.. fold.Sums.Select(sum => new SnapshotSum(sum.Key, sum.Value))],
        Above = fold.Above,
    };

    public FigureFold ToFold() => new()
    {
        Horizon = Horizon,
        Sums = Sums.ToImmutableDictionary(sum => sum.Key, sum => sum.Value),
        Above = Above,
    };
}

internal sealed record SnapshotSum(SumKey Key, Sum Value);
