using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Api;

/// <summary>Money as <c>{"amount": "1234.50", "currency": "CNY"}</c>, with all decimals of its currency.</summary>
internal sealed class MoneyJson : JsonConverter<Money>
{
    public const string Amount = "amount";

    public const string Currency = "currency";

    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("Nothing that is sent here carries money.");

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(Amount, value.Amount.ToString($"F{value.Currency.Decimals}", CultureInfo.InvariantCulture));
        writer.WriteString(Currency, value.Currency.Code);
        writer.WriteEndObject();
    }
}
