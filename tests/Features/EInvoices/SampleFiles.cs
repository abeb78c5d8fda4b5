using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace OpsSupport.Features.EInvoices;

/// <summary>The files of <c>tests/data/einvoices</c> and what <c>expected.json</c> says of each; SOURCES.md there says where they come from.</summary>
internal static class SampleFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data", "einvoices");

    private static readonly ImmutableDictionary<string, JsonElement> Cases = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json")))
        .RootElement.GetProperty("cases").EnumerateArray().ToImmutableDictionary(one => Path.GetFileName(one.GetProperty("file").GetString()!));

    public static TheoryData<string> Read { get; } = [.. Named("ok")];

    public static TheoryData<string> OnlyQr { get; } = [.. Named("partial")];

    public static TheoryData<string> Refused { get; } = [.. Named("reject")];

    public static JsonElement Case(string file) => Cases[file];

    public static byte[] Content(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    /// <summary>A day as the sample's own, so that its age is no matter.</summary>
    public static DateOnly DayOf(JsonElement sample) => DateOnly.Parse(sample.GetProperty("date").GetString()!, CultureInfo.InvariantCulture);

    public static string Text(this JsonElement sample, string name) =>
        sample.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>An amount; stars are none, and what is not there is null.</summary>
    public static decimal? Amount(this JsonElement sample, string name) =>
        sample.Text(name) is { Length: > 0 } text ? text.StartsWith('*') ? 0 : decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    private static IEnumerable<string> Named(string outcome) => Cases.Where(one => one.Value.GetProperty("parse").GetString() == outcome).Select(one => one.Key).Order(StringComparer.Ordinal);
}
