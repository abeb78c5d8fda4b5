using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace OpsSupport.Features.Imports;

/// <summary>Days as sources write them.</summary>
internal static partial class DayText
{
    private const string Iso = "yyyy-MM-dd";

    private static readonly string[] Quarters = ["jan-mar", "apr-jun", "jul-sep", "oct-dec"];

    /// <summary>The day in one of the formats or ISO's, with or without a time of day behind it; null when it is none.</summary>
    public static DateOnly? TryRead(string text, ImmutableArray<string> formats)
    {
        // Workbooks write a moment where a time of day was entered, too; it is the day that counts.
        var day = text.Length > Iso.Length && text[Iso.Length] == 'T' ? text[..Iso.Length] : text;
        return DateOnly.TryParseExact(day, [Iso, .. formats], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
    }

    /// <summary>The last day of the quarter that a file's name tells: <c>payments-apr-jun-2014.csv</c>; null when it tells none.</summary>
    public static DateOnly? LastDayOfQuarter(string fileName)
    {
        if (Quarter().Match(fileName) is not { Success: true } match)
        {
            return null;
        }

        var quarter = Array.IndexOf(Quarters, match.Groups["quarter"].Value.ToLowerInvariant());
        return new DateOnly(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), 1, 1).AddMonths((quarter + 1) * 3).AddDays(-1);
    }

    [GeneratedRegex(@"(?<quarter>jan-mar|apr-jun|jul-sep|oct-dec)-(?<year>(19|20)\d\d)(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();
}
