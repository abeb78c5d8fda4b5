namespace OpsSupport.Features.EInvoices;

/// <summary>统一社会信用代码: 17 characters and one to check them by (GB 32100).</summary>
internal static class TaxId
{
    private const string Letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static bool IsUnified(string id) => id.Length == 18 && id.All(letter => Letters.Contains(letter, StringComparison.Ordinal)) && id[17] == Check(id);

    /// <summary>Whether part of it was made unreadable on purpose.</summary>
    public static bool IsMasked(string id) => id.Contains('*', StringComparison.Ordinal) || id.Contains("XX", StringComparison.OrdinalIgnoreCase);

    private static char Check(string id)
    {
        var (sum, weight) = (0, 1);
        foreach (var letter in id[..17])
        {
            sum += Letters.IndexOf(letter, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return Letters[(31 - (sum % 31)) % 31];
    }
}
