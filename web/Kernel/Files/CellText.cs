using System.Globalization;

namespace OpsSupport.Kernel.Files;

/// <summary>What a cell of a workbook says, as the text that the same cell would have in a CSV file.</summary>
internal static class CellText
{
    private const int LastSerial = 2_958_465;

    /// <param name="type">The cell's type as the file names it; null for a number.</param>
    public static string Of(string? type, string value, SharedTexts shared, bool isDay, bool from1904) => type switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? shared[number] : "",
        "inlineStr" or "str" or "d" => value,
        "b" => value == "1" ? "TRUE" : "FALSE",
        // What a cell shows where its formula failed: #N/A, #REF!
        "e" => value,
        _ => isDay ? DayOf(value, from1904) : NumberOf(value),
    };

    private static string DayOf(string value, bool from1904)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) || serial is < 0 or > LastSerial)
        {
            return value;
        }

        var time = TimeSpan.FromSeconds(Math.Round((serial - Math.Floor(serial)) * 86_400));
        if (serial < 1)
        {
            return time.ToString("c", CultureInfo.InvariantCulture);
        }

        // 1900 is taken for a leap year there: days before March count from one day later.
        var first = from1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, serial < 60 ? 31 : 30);
        var moment = first.AddDays(Math.Floor(serial)) + time;
        return moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }

    // Sheets store binary fractions with up to 17 digits: 1068.6 reads 1068.5999999999999. Fifteen digits are what was typed.
    private static string NumberOf(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15
            ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
            : value;
}
