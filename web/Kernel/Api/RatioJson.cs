using System.Text.Json;
using System.Text.Json.Serialization;
using OpsSupport.Kernel.Display;

namespace OpsSupport.Kernel.Api;

/// <summary>A part of a whole as a number, 0.25 for a quarter; null where there is no whole (rule X-03).</summary>
internal sealed class RatioJson : JsonConverter<Ratio>
{
    public override Ratio Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("Nothing that is sent here carries a ratio.");

    public override void Write(Utf8JsonWriter writer, Ratio value, JsonSerializerOptions options)
    {
        if (value.Value is { } part)
        {
            writer.WriteNumberValue(decimal.Round(part, Decimals));
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private const int Decimals = 6;
}
