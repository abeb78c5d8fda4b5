using System.Collections.Immutable;
using System.Globalization;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Documents;

/// <summary>
/// The rows of a list as a program reads them: the columns of the screen, amounts as plain numbers with their currency beside
/// them, and no text that a spreadsheet would carry out.
/// </summary>
internal sealed class ExportTable(DocumentUi ui, ITexts texts)
{
    /// <summary>Text that begins with one of these is a formula to a spreadsheet.</summary>
    private static readonly char[] FormulaStarts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    public ImmutableArray<string> Headings { get; } =
    [
        .. ui.Columns.SelectMany(column => column.IsMoney ? new[] { texts[column.TextKey], texts["Column.Currency"] } : [texts[column.TextKey]]),
    ];

    /// <summary>A number where there is one, else text; empty where there is nothing.</summary>
    public ImmutableArray<object> Cells(DocumentRow row) => [.. ui.Columns.SelectMany(column => Cells(column, column.Value(row)))];

    /// <summary>The text made harmless: a spreadsheet shows a leading apostrophe's text and runs nothing.</summary>
    public static string Harmless(string text) => text.Length > 0 && FormulaStarts.Contains(text[0]) ? $"'{text}" : text;

    private IEnumerable<object> Cells(DocumentColumn column, object? value) =>
        !column.IsMoney ? [Cell(value)]
        : value is Money money ? [money.Amount, money.Currency.Code]
        : ["", ""];

    private object Cell(object? value) => value switch
    {
        null => "",
        Hours hours => hours.Value,
        int or long or decimal => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        _ => Harmless(DisplayText.Of(value, texts)),
    };
}
