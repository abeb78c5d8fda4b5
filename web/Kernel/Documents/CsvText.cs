using System.Globalization;

namespace OpsSupport.Kernel.Documents;

/// <summary>Writes lines of comma-separated values as RFC 4180 says.</summary>
internal static class CsvText
{
    private static readonly char[] NeedQuotes = [',', '"', '\r', '\n'];

    public static string Line(IEnumerable<object> cells) => $"{string.Join(',', cells.Select(Cell))}\r\n";

    private static string Cell(object cell)
    {
        var text = Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";
        return text.IndexOfAny(NeedQuotes) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
