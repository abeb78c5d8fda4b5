using System.Collections.Immutable;

namespace OpsSupport.Kernel.Search;

/// <summary>What somebody looks for: words with blanks between them, folded, of which a document must have all.</summary>
internal static class SearchWords
{
    private const int Most = 8;

    public static ImmutableArray<string> Of(string? text) =>
        [.. Folding.Of(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(AsStored).Distinct().Take(Most)];

    // Amounts are written with marks for thousands and currency and stored without.
    private static string AsStored(string word)
    {
        var amount = word.TrimStart('¥', '￥', '$').Replace(",", "", StringComparison.Ordinal);
        return amount.Length > 0 && amount.All(character => char.IsAsciiDigit(character) || character == '.') ? amount : word;
    }
}
