namespace OpsSupport.Kernel.Values;

/// <summary>A sum that is divided is neither more nor less afterwards.</summary>
public sealed class LargestRemainderTests
{
    private const int Seed = 13;
    private const int Cases = 2000;

    [Fact]
    public void What_is_left_goes_to_the_largest_remainders() => Assert.Equal(
        [Money.Cny(33.33m), Money.Cny(50.00m), Money.Cny(16.67m)],
        LargestRemainder.Divide(Money.Cny(100m), 2, 3, 1));

    [Fact]
    public void Of_equal_remainders_the_heavier_and_then_the_earlier_is_served_first()
    {
        Assert.Equal([Money.Cny(0.01m), Money.Cny(0m), Money.Cny(0m)], LargestRemainder.Divide(Money.Cny(0.01m), 1, 1, 1));
        Assert.Equal([Money.Cny(0m), Money.Cny(0.01m)], LargestRemainder.Divide(Money.Cny(0.01m), 0, 1));
    }

    [Fact]
    public void A_negative_sum_is_divided_like_its_opposite() => Assert.Equal(
        LargestRemainder.Divide(Money.Cny(100m), 2, 3, 1).Select(part => -part), LargestRemainder.Divide(Money.Cny(-100m), 2, 3, 1));

    [Fact]
    public void The_largest_sums_and_weights_do_not_overflow() => Assert.Equal(
        [Money.FromMinor(long.MaxValue / 2, Currency.Cny) + Money.FromMinor(1, Currency.Cny), Money.FromMinor(long.MaxValue / 2, Currency.Cny)],
        LargestRemainder.Divide(Money.FromMinor(long.MaxValue, Currency.Cny), long.MaxValue, long.MaxValue));

    [Fact]
    public void Weights_that_say_nothing_are_a_mistake()
    {
        Assert.Throws<ArgumentException>(() => LargestRemainder.Divide(Money.Cny(1m), 0, 0));
        Assert.Throws<ArgumentException>(() => LargestRemainder.Divide(Money.Cny(1m), 2, -1));
    }

    [Fact]
    [Trait("AT", "05.5")]
    public void The_parts_make_the_whole_and_none_is_a_cent_away_from_its_share()
    {
        var random = new Random(Seed);
        for (var number = 0; number < Cases; number++)
        {
            var whole = Money.FromMinor(random.NextInt64(-10_000_000, 10_000_000), Currency.Cny);
            long[] weights = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.NextInt64(0, 1_000_000)), 1];

            var parts = LargestRemainder.Divide(whole, weights);

            Assert.Equal(whole, parts.Aggregate((sum, part) => sum + part));
            Assert.All(parts.Zip(weights), part => Assert.InRange(
                part.First.Minor - ((decimal)whole.Minor * part.Second / weights.Sum()), -1m, 1m));
        }
    }
}
