using System.Globalization;

namespace OpsSupport.Kernel.Storage;

/// <summary>How the migrations' assertions and triggers name a <see cref="UnitRefusal"/>: <c>OPS</c> and its number, an SQLSTATE of our own.</summary>
internal static class UnitRefusalCode
{
    private const string Prefix = "OPS";

    public static string Of(UnitRefusal reason) => $"{Prefix}{(int)reason:00}";

    public static UnitRefusal? Parse(string? text) =>
        text is { Length: >= 5 } && text.StartsWith(Prefix, StringComparison.Ordinal)
            ? (UnitRefusal)int.Parse(text.AsSpan(Prefix.Length, 2), NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
}
