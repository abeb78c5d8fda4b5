using System.Text.Json;
using System.Text.Json.Serialization;
using OpsSupport.Kernel.Display;

namespace OpsSupport.Kernel.Api;

/// <summary>A part of a whole as a number, 0.25 for a quarter. Without a whole there is none (rule X-03), and nothing is written.</summary>
internal sealed class RatioJson : JsonConverter<Ratio>
{
    private const int Decimals = 6;

    public override Ratio Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("Nothing that is sent here carries a ratio.");

    public override void Write(Utf8JsonWriter writer, Ratio value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(decimal.Round(value.Value ?? throw new JsonException("There is no ratio without a whole."), Decimals));
}
