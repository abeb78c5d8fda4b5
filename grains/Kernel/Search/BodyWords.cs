using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Search;

/// <summary>The words in a stored body, whatever its kind: its texts and its amounts. What only programs read is left out.</summary>
internal static partial class BodyWords
{
    private static readonly string MinorName = JsonNamingPolicy.CamelCase.ConvertName(nameof(Money.Minor));
    private static readonly string CurrencyName = JsonNamingPolicy.CamelCase.ConvertName(nameof(Money.Currency));

    /// <param name="guarded">Members of the body that need a permission of their own, by their stored names.</param>
    public static IEnumerable<string> Of(JsonElement body, ImmutableArray<string> guarded) =>
        body.EnumerateObject().Where(member => !guarded.Contains(member.Name)).SelectMany(member => Of(member.Value));

    public static string AmountOf(Money money) => money.Amount.ToString($"F{money.Currency.Decimals}", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: > 0 } text && !ForPrograms().IsMatch(text) ? [text] : [],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Of),
        JsonValueKind.Object when MoneyOrNull(value) is { } money => [AmountOf(money)],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Of(member.Value)),
        _ => [],
    };

    private static Money? MoneyOrNull(JsonElement value) =>
        value.TryGetProperty(MinorName, out var minor) && minor.ValueKind == JsonValueKind.Number
        && value.TryGetProperty(CurrencyName, out var currency) && currency.GetString() is { } code
            ? Money.FromMinor(minor.GetInt64(), Currency.Of(code))
            : null;

    // Keys, hashes and instants.
    [GeneratedRegex(@"[0-9a-f]{32}|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$|^\d{4}-\d\d-\d\dT\d\d:\d\d")]
    private static partial Regex ForPrograms();
}
