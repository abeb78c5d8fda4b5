namespace OpsSupport.Kernel.Values;

[Trait("AT", "X-01")]
public sealed class MoneyTests
{
    [Theory]
    [InlineData("0.005", "0.01")]
    [InlineData("-0.005", "-0.01")]
    [InlineData("1.0049", "1.00")]
    public void Halves_are_rounded_away_from_zero(string exact, string rounded) =>
        Assert.Equal(decimal.Parse(rounded, null), Money.Round(decimal.Parse(exact, null), Currency.Cny).Amount);

    [Fact]
    public void An_amount_finer_than_its_currency_is_refused() =>
        Assert.Throws<ArgumentException>(() => Money.Cny(0.001m));

    [Fact]
    public void Currencies_never_mix_silently() =>
        Assert.Throws<InvalidOperationException>(() => Money.Cny(1) + Money.Of(1, Currency.Of("GBP")));

    [Fact]
    public void A_sum_too_large_to_be_kept_is_a_fault_and_not_another_amount() =>
        Assert.Throws<OverflowException>(() => Money.FromMinor(long.MaxValue, Currency.Cny) + Money.FromMinor(1, Currency.Cny));

    [Theory]
    [Trait("AT", "Q-01")]
    [InlineData("106.00", "0.06", "100.00", "6.00")]
    [InlineData("1000000.00", "0.06", "943396.23", "56603.77")]
    [InlineData("0.01", "0.13", "0.01", "0.00")]
    public void Net_and_tax_always_make_the_gross(string gross, string rate, string net, string tax)
    {
        var amount = new TaxedAmount(Money.Cny(decimal.Parse(gross, null)), decimal.Parse(rate, null));

        Assert.Equal((decimal.Parse(net, null), decimal.Parse(tax, null)), (amount.Net.Amount, amount.Tax.Amount));
    }

    [Theory]
    [InlineData("0.25", true)]
    [InlineData("24", true)]
    [InlineData("0.1", false)]
    [InlineData("79228162514264337593543950335", false)]
    public void Hours_are_quarters(string hours, bool whole) => Assert.Equal(whole, Hours.IsWhole(decimal.Parse(hours, null)));

    [Theory]
    [InlineData("PRJ-2026-0007", true)]
    [InlineData("", false)]
    [InlineData(" A", false)]
    [InlineData("a:b", false)]
    [InlineData("a|b", false)]
    [InlineData("a\nb", false)]
    public void Codes_are_short_and_plain(string text, bool valid) => Assert.Equal(valid, Code.IsValid(text));

    [Fact]
    public void A_code_of_ten_thousand_characters_is_none() => Assert.Null(Code.TryParse<ProjectNo>(new('9', 10_000)));
}
