using System.Collections;
using System.Globalization;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Display;

/// <summary>
/// How a value reads, everywhere: in pages, texts and exports. Numbers are written the same in both languages, so that a
/// figure can be compared at a glance.
/// </summary>
internal static class DisplayText
{
    /// <summary>What stands where there is no value (rule X-03): never a zero.</summary>
    public const string None = "—";

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static string Of(object? value, ITexts texts) => value switch
    {
        null or "" => None,
        string text => text,
        Money money => Of(money),
        Ratio ratio => Of(ratio),
        Hours hours => hours.Value.ToString("#,##0.00", CultureInfo.InvariantCulture),
        DateOnly day => Of(day),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateRange range => $"{Of(range.From)} – {Of(range.LastDay)}",
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        DateTimeOffset at => TimeZoneInfo.ConvertTime(at, Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        Enum member => texts.Of(member),
        bool answer => texts[answer ? "Yes" : "No"],
        int or long => string.Create(CultureInfo.InvariantCulture, $"{value:N0}"),
        IEnumerable many => string.Join(texts["Separator"], many.Cast<object?>().Select(one => Of(one, texts))),
        decimal number => number.ToString("#,##0.##", CultureInfo.InvariantCulture),
        _ => value.ToString() ?? None,
    };

    /// <summary>The company's day at that moment.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    /// <summary>The company's clock at that moment.</summary>
    public static TimeOnly TimeOf(DateTimeOffset at) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    private static string Of(Money money)
    {
        var digits = Math.Abs(money.Amount).ToString($"N{money.Currency.Decimals}", CultureInfo.InvariantCulture);
        var sign = money.Minor < 0 ? "−" : "";
        return money.Currency == Currency.Cny ? $"{sign}¥{digits}" : $"{sign}{money.Currency} {digits}";
    }

    private static string Of(Ratio ratio) =>
        ratio.Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value * 100:#,##0.00;−#,##0.00}%") : None;

    private static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
