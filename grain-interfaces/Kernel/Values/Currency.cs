using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpsSupport.Kernel.Values;

/// <summary>An ISO 4217 currency and the number of decimals its amounts carry.</summary>
[GenerateSerializer, Immutable, Alias("currency"), JsonConverter(typeof(CurrencyConverter))]
public sealed record Currency
{
    private static readonly Dictionary<string, Currency> Known = new[] { "CNY", "CAD", "EUR", "GBP", "HKD", "USD" }
        .Select(code => new Currency(code, 2)).Append(new("JPY", 0)).ToDictionary(currency => currency.Code);

    private Currency(string code, int decimals) => (Code, Decimals) = (code, decimals);

    /// <summary>Every currency the company deals in, its own first.</summary>
    public static IEnumerable<Currency> All => Known.Values.OrderBy(currency => currency == Cny ? "" : currency.Code, StringComparer.Ordinal);

    /// <summary>Chinese yuan, the currency of the company's own books.</summary>
    public static Currency Cny { get; } = Known["CNY"];

    /// <summary>Three capital letters.</summary>
    [Id(0)] public string Code { get; }

    /// <summary>How many decimals an amount may have; its smallest unit is ten to the minus this.</summary>
    [Id(1)] public int Decimals { get; }

    /// <summary>How many of the smallest unit make one: 100 fen are one yuan.</summary>
    [JsonIgnore]
    public int MinorUnits => Decimals == 0 ? 1 : 100;

    /// <exception cref="ArgumentException">The company does not deal in that currency.</exception>
    public static Currency Of(string code) =>
        Known.GetValueOrDefault(code) ?? throw new ArgumentException($"\"{code}\" is no currency that is used here.", nameof(code));

    public static bool IsKnown(string? code) => code is not null && Known.ContainsKey(code);

    public override string ToString() => Code;
}

internal sealed class CurrencyConverter : JsonConverter<Currency>
{
    public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Currency.Of(reader.GetString() ?? throw new JsonException("A currency may not be null."));

    public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}
