using System.Globalization;
using System.Text.RegularExpressions;

namespace OpsSupport.Features.Imports;

/// <summary>Amounts as people and programs write them: <c>1500</c>, <c>-0.01</c>, <c>$6,279,429</c>, <c>(120.50)</c>.</summary>
internal static partial class AmountText
{
    /// <summary>The amount, or null when it is none. Commas count only where thousands are: <c>1,50</c> is no amount here.</summary>
    public static decimal? TryRead(string text)
    {
        if (Shape().Match(text) is not { Success: true } match || (match.Groups["open"].Success != match.Groups["close"].Success))
        {
            return null;
        }

        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            return null;
        }

        return match.Groups["minus"].Success || match.Groups["open"].Success ? -amount : amount;
    }

    [GeneratedRegex(@"^(?<open>\()?\s*((?<minus>[-−])?\s*[$£€¥￥]?|[$£€¥￥](?<minus>[-−]))\s*(?<digits>(\d{1,3}(,\d{3})+|\d{1,18})(\.\d{1,10})?)\s*(?<close>\))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
