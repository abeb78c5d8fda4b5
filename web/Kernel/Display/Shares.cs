using System.Collections.Immutable;

namespace OpsSupport.Kernel.Display;

/// <summary>
/// The parts of a whole in percent with two decimals that sum to exactly 100.00: each is rounded down, and what is left goes to
/// the largest remainders, of equal ones to the largest part. Where a part is negative or the whole is nothing there are no shares (rule X-03).
/// </summary>
public static class Shares
{
    /// <summary>Hundredths of a percent in a whole.</summary>
    private const int Whole = 10_000;

    public static ImmutableArray<Ratio> Of(params IEnumerable<decimal> parts)
    {
        var sizes = parts.ToArray();
        var sum = sizes.Sum();
        if (sum <= 0 || sizes.Any(size => size < 0))
        {
            return [.. sizes.Select(_ => new Ratio(null))];
        }

        var shares = sizes.Select(size => decimal.Floor(size * Whole / sum)).ToArray();
        var left = Whole - (int)shares.Sum();
        foreach (var index in Enumerable.Range(0, sizes.Length).OrderByDescending(index => sizes[index] * Whole % sum).ThenByDescending(index => sizes[index]).Take(left))
        {
            shares[index]++;
        }

        return [.. shares.Select(share => new Ratio(share / Whole))];
    }
}
