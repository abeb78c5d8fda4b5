using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OpsSupport.Features.EInvoices;

/// <summary>Texts, amounts, days and rates as issuers write them, brought into one form.</summary>
internal static partial class PlainText
{
    // Beyond it no amount of an invoice lies, and money could not hold it.
    private const decimal LargestAmount = 1_000_000_000_000m;

    /// <summary>Full-width letters, brackets and colons become plain ones, white space goes.</summary>
    public static string Squeeze(string text) => string.Concat(Widths(text).Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>Two pieces with a space between them, which Chinese does without.</summary>
    public static string Join(string left, string right) =>
        left.Length == 0 || right.Length == 0 || (IsChinese(left[^1]) && IsChinese(right[0])) ? left + right : $"{left} {right}";

    public static string Widths(string text) => text.Normalize(NormalizationForm.FormKC).Replace('－', '-').Replace('−', '-').Replace('–', '-');

    public static decimal? Number(string? text)
    {
        var plain = text is null ? "" : Squeeze(text).Replace(",", "", StringComparison.Ordinal).Replace("CNY", "", StringComparison.OrdinalIgnoreCase)
            .Replace("¥", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < LargestAmount ? number : null;
    }

    /// <summary>An amount of money; more decimals than money has are no amount, unless they are zeros.</summary>
    public static decimal? Amount(string? text) => Number(text) is { } amount && decimal.Round(amount, 2) == amount ? decimal.Round(amount, 2) : null;

    /// <summary>Tax: stars mean that there is none.</summary>
    public static decimal? Tax(string? text) => text is not null && Squeeze(text) is { Length: > 0 } stars && stars.All(star => star == '*') ? 0 : Amount(text);

    public static DateOnly? Day(string? text)
    {
        var match = DayText().Match(text is null ? "" : Widths(text));
        return match.Success && DateOnly.TryParseExact(
            $"{match.Groups[1].Value}-{match.Groups[2].Value.PadLeft(2, '0')}-{match.Groups[3].Value.PadLeft(2, '0')}", "yyyy-MM-dd", out var day) ? day : null;
    }

    public static TimeOnly? Time(string? text) => TimeOnly.TryParseExact(text?.Trim(), ["HH:mm", "HH:mm:ss"], out var time) ? time : null;

    /// <summary><c>0.060000</c>, <c>6.00%</c> and <c>6%</c> are <c>6%</c>; words stay words.</summary>
    public static string Rate(string? text)
    {
        var plain = text is null ? "" : Squeeze(text);
        return plain.EndsWith('%') && Number(plain[..^1]) is { } percent ? $"{Short(percent)}%"
            : Number(plain) is { } fraction ? $"{Short(fraction * 100)}%"
            : plain.Trim('*');
    }

    /// <summary>The fraction of a rate; null for 免税, 不征税 and whatever is no number.</summary>
    public static decimal? Fraction(string rate) => rate.EndsWith('%') && Number(rate[..^1]) is { } percent ? percent / 100 : null;

    public static string Short(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    private static bool IsChinese(char letter) => letter is >= '\u3400' and <= '\u9fff';

    [GeneratedRegex(@"(\d{4})\s*[年\-/.]?\s*(\d{1,2})\s*[月\-/.]?\s*(\d{1,2})")]
    private static partial Regex DayText();
}
