using System.Collections.Immutable;

namespace OpsSupport.Kernel.Values;

/// <summary>Divides a sum so that the parts make exactly the whole: each is rounded down, and what is left goes to the largest remainders (formula Q-13).</summary>
public static class LargestRemainder
{
    /// <summary>One part per weight, in their order; of equal remainders the heavier weight, then the earlier one is served first.</summary>
    /// <param name="weights">None negative, one of them positive.</param>
    public static ImmutableArray<Money> Divide(Money whole, params IReadOnlyList<long> weights)
    {
        if (weights.Any(weight => weight < 0) || weights.All(weight => weight == 0))
        {
            throw new ArgumentException("A sum is divided by weights that are not negative and not all nothing.", nameof(weights));
        }

        var (size, sum) = (Int128.Abs(whole.Minor), weights.Aggregate(Int128.Zero, (total, weight) => total + weight));
        var parts = weights.Select(weight => (long)(size * weight / sum)).ToArray();
        var left = (int)(size - parts.Aggregate(Int128.Zero, (total, part) => total + part));
        foreach (var index in Enumerable.Range(0, parts.Length)
            .OrderByDescending(index => size * weights[index] % sum).ThenByDescending(index => weights[index]).Take(left))
        {
            parts[index]++;
        }

        return [.. parts.Select(part => Money.FromMinor(whole.Minor < 0 ? -part : part, whole.Currency))];
    }
}
