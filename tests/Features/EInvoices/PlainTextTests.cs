namespace OpsSupport.Features.EInvoices;

/// <summary>Amounts, days and rates as issuers write them.</summary>
public sealed class PlainTextTests
{
    [Theory]
    [InlineData("2020年02月20日", 2020, 2, 20)]
    [InlineData("2020 年 2 月 3 日", 2020, 2, 3)]
    [InlineData("2025-03-14 10:15:31", 2025, 3, 14)]
    [InlineData("2025-3-1 10:15:31", 2025, 3, 1)]
    [InlineData("20220901", 2022, 9, 1)]
    [InlineData("２０２０年０２月２０日", 2020, 2, 20)]
    public void A_day_is_read(string text, int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), PlainText.Day(text));

    [Theory]
    [InlineData("2020年13月20日")]
    [InlineData("2021-02-29")]
    [InlineData("昨天")]
    [InlineData(null)]
    public void What_is_no_day_is_none(string? text) => Assert.Null(PlainText.Day(text));

    [Theory]
    [InlineData("￥1,060.00", 1060)]
    [InlineData("¥ -800.00", -800)]
    [InlineData("－45.28", -45.28)]
    [InlineData("CNY  477.06", 477.06)]
    [InlineData("0.120000", 0.12)]
    public void An_amount_is_read(string text, decimal amount) => Assert.Equal(amount, PlainText.Amount(text));

    [Theory]
    [InlineData("0.125")]
    [InlineData("1e9")]
    [InlineData("99999999999999999999999")]
    [InlineData("***")]
    [InlineData("12.3.4")]
    [InlineData("")]
    public void What_is_no_amount_of_money_is_none(string text) => Assert.Null(PlainText.Amount(text));

    [Theory]
    [InlineData("0.060000", "6%")]
    [InlineData("13.00%", "13%")]
    [InlineData("1.5%", "1.5%")]
    [InlineData("免税", "免税")]
    [InlineData("不征税", "不征税")]
    [InlineData("***", "")]
    public void A_rate_has_one_form(string text, string rate) => Assert.Equal(rate, PlainText.Rate(text));

    [Theory]
    [InlineData("***")]
    [InlineData("＊＊＊")]
    public void Stars_are_no_tax(string text) => Assert.Equal(0m, PlainText.Tax(text));
}
