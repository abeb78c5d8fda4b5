using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace OpsSupport.Features.Imports;

/// <summary>The real files under <c>tests/data/projects-real</c> and what others counted in them.</summary>
internal static class RealFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data", "projects-real");

    private static readonly JsonElement Expectations =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json"))).RootElement;

    public static ImmutableArray<string> Payments { get; } =
        [.. Expectations.GetProperty("oxford_payments").EnumerateArray().Select(file => file.GetProperty("file").GetString()!)];

    public static ImmutableArray<string> Projects { get; } =
        [.. Expectations.GetProperty("gc_it_projects").EnumerateArray().Select(file => file.GetProperty("file").GetString()!)];

    public static string PathOf(string file) =>
        Path.Combine(Folder, Payments.Contains(file) ? "oxford-payments" : "", file);

    public static Stream Open(string file) => File.OpenRead(PathOf(file));

    public static JsonElement Expected(string list, string file) =>
        Expectations.GetProperty(list).EnumerateArray().Single(entry => entry.GetProperty("file").GetString() == file);

    /// <summary>Sums by name; those of zero are left out, because a name without a figure has none.</summary>
    public static SortedDictionary<string, decimal> Sums(JsonElement sums) => new(
        sums.EnumerateObject().ToDictionary(sum => sum.Name, sum => Amount(sum.Value)).Where(sum => sum.Value != 0).ToDictionary(),
        StringComparer.Ordinal);

    public static decimal Amount(JsonElement amount) => decimal.Parse(amount.GetString()!, CultureInfo.InvariantCulture);
}
