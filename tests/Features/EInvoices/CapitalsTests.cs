namespace OpsSupport.Features.EInvoices;

/// <summary>Amounts in capitals, held against a writer of its own.</summary>
public sealed class CapitalsTests
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";

    [Theory]
    [InlineData("玖佰捌拾圆整", 980)]
    [InlineData("壹拾壹圆贰角", 11.20)]
    [InlineData("壹拾玖圆壹角玖分", 19.19)]
    [InlineData("贰圆壹角贰分", 2.12)]
    [InlineData("壹万圆整", 10000)]
    [InlineData("伍万壹仟肆佰壹拾圆整", 51410)]
    [InlineData("(负数)捌佰圆整", -800)]
    [InlineData("（负数）捌佰圆整", -800)]
    [InlineData("ⓧ壹佰元正", 100)]
    [InlineData("拾圆整", 10)]
    [InlineData("壹亿零贰佰万圆零伍分", 102000000.05)]
    [InlineData("叁角整", 0.30)]
    [InlineData("壹佰圆零伍分", 100.05)]
    public void An_amount_in_capitals_is_read(string capitals, decimal amount) => Assert.Equal(amount, Capitals.Amount(capitals));

    [Theory]
    [InlineData("")]
    [InlineData("圆整")]
    [InlineData("整")]
    [InlineData("壹圆贰圆")]
    [InlineData("壹圆贰叁角")]
    [InlineData("金额")]
    public void What_is_no_amount_is_none(string text) => Assert.Null(Capitals.Amount(text));

    [Fact]
    public void Whatever_is_written_is_read_again()
    {
        var random = new Random(20260331);
        var amounts = Enumerable.Range(0, 5_000).Select(_ => Math.Round((decimal)random.NextInt64(1, (long)Math.Pow(10, random.Next(1, 14))) / 100, 2)).ToList();

        Assert.All(amounts, amount => Assert.Equal(amount, Capitals.Amount(Written(amount))));
        Assert.All(amounts, amount => Assert.Equal(-amount, Capitals.Amount($"(负数){Written(amount)}")));
    }

    // As people learn to write it: groups of four digits, one zero for every gap.
    private static string Written(decimal amount)
    {
        var (yuan, fen) = ((long)decimal.Truncate(amount), (int)(amount % 1 * 100));
        var groups = new[] { (yuan / 100_000_000, "亿"), (yuan / 10_000 % 10_000, "万"), (yuan % 10_000, "") };
        var text = "";
        foreach (var (value, name) in groups)
        {
            var group = value >= 10_000 ? $"{Group(value / 10_000)}万{(value % 10_000 is > 0 and < 1_000 ? "零" : "")}{Group(value % 10_000)}" : Group(value);
            text += value == 0 ? "" : $"{(text.Length > 0 && value < 1_000 ? "零" : "")}{group}{name}";
        }

        var rest = fen == 0 ? "整" : $"{(fen >= 10 ? $"{Digits[fen / 10]}角" : text.Length > 0 ? "零" : "")}{(fen % 10 > 0 ? $"{Digits[fen % 10]}分" : "整")}";
        return text.Length > 0 ? $"{text}圆{rest}" : rest;
    }

    private static string Group(long value)
    {
        var text = "";
        foreach (var (place, name) in new[] { (1_000, "仟"), (100, "佰"), (10, "拾"), (1, "") })
        {
            var digit = value / place % 10;
            text += digit > 0 ? $"{Digits[(int)digit]}{name}" : text.Length > 0 && !text.EndsWith('零') && value % place > 0 ? "零" : "";
        }

        return text;
    }
}
