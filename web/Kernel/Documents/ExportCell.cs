using System.Globalization;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Documents;

/// <summary>A value as a program reads it: a number where there is one, else harmless text; empty where there is nothing.</summary>
internal static class ExportCell
{
    /// <summary>Text that begins with one of these is a formula to a spreadsheet.</summary>
    private static readonly char[] FormulaStarts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    public static object Of(object? value, ITexts texts) => value switch
    {
        null => "",
        Hours hours => hours.Value,
        Ratio ratio => ratio.Value is { } part ? part : "",
        int or long or decimal => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        _ => Harmless(DisplayText.Of(value, texts)),
    };

    /// <summary>An amount and its currency, each in a cell of its own.</summary>
    public static IEnumerable<object> Of(Money? money) => money is null ? ["", ""] : [money.Amount, money.Currency.Code];

    /// <summary>The text made harmless: a spreadsheet shows a leading apostrophe's text and runs nothing.</summary>
    public static string Harmless(string text) => text.Length > 0 && FormulaStarts.Contains(text[0]) ? $"'{text}" : text;
}
