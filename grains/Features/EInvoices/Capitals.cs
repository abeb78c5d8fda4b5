namespace OpsSupport.Features.EInvoices;

/// <summary>Amounts in capitals (大写), as invoices bear them beside the digits: 贰仟肆佰圆整, (负数)捌佰圆整, 壹拾壹圆贰角.</summary>
internal static class Capitals
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private const string Letters = $"{Digits}拾佰仟万亿圆角分负";

    /// <summary>The amount; null where the text is none.</summary>
    public static decimal? Amount(string text)
    {
        // The mark in front of the amount, brackets and 整 say nothing.
        var plain = string.Concat(PlainText.Squeeze(text).Replace('元', '圆').Replace('〇', '零').Where(letter => Letters.Contains(letter, StringComparison.Ordinal)));
        var (sign, rest) = plain.StartsWith('负') ? (-1, plain[1..]) : (1, plain);
        return rest.Split('圆') switch
        {
            [var fraction] => sign * Fraction(fraction),
            [var whole, var fraction] when Whole(whole) is { } yuan => sign * (yuan + (fraction.Length == 0 ? 0 : Fraction(fraction))),
            _ => null,
        };
    }

    private static decimal? Fraction(string text) => text.Replace("零", "", StringComparison.Ordinal) switch
    {
        [var jiao, '角'] => Digit(jiao) / 10m,
        [var cent, '分'] => Digit(cent) / 100m,
        [var jiao, '角', var cent, '分'] => (Digit(jiao) / 10m) + (Digit(cent) / 100m),
        _ => null,
    };

    // 亿 and 万 multiply all that stands before them, 拾佰仟 the digit before them.
    private static decimal? Whole(string text)
    {
        decimal total = 0, group = 0, digit = 0;
        foreach (var letter in text)
        {
            (total, group, digit) = letter switch
            {
                '亿' => ((total + group + digit) * 100_000_000, 0, 0),
                '万' => (total + ((group + digit) * 10_000), 0, 0),
                '仟' => (total, group + (digit * 1000), 0),
                '佰' => (total, group + (digit * 100), 0),
                // 拾圆 without a digit is ten.
                '拾' => (total, group + (Math.Max(1, digit) * 10), 0m),
                _ => (total, group, Digit(letter) ?? -1m),
            };
            if (digit < 0 || total > 1_000_000_000_000m)
            {
                return null;
            }
        }

        return text.Length == 0 ? null : total + group + digit;
    }

    private static decimal? Digit(char letter) => Digits.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var digit ? digit : null;
}
