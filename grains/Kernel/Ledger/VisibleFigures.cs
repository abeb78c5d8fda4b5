using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>The figures of a scope as a reader may see them: the same for the fold in memory and for the sums by SQL.</summary>
internal static class VisibleFigures
{
    public static LiveFigures Of(FigureScope scope, long sequence, DateTimeOffset asOf, ImmutableArray<FigureSum> sums, bool withCost) => new()
    {
        Scope = scope,
        Sequence = sequence,
        AsOf = asOf,
        Sums = withCost ? sums : sums.RemoveAll(sum => sum.Kind.IsCost()),
        Worked =
        [
            .. sums.Where(sum => sum.Kind == FigureKind.LabourCost).GroupBy(sum => sum.Period)
                .Select(month => new PeriodHours(month.Key, month.Aggregate(Hours.None, (hours, sum) => hours + sum.Quantity)))
                .OrderBy(month => month.Period),
        ],
        CostHidden = !withCost,
    };
}
