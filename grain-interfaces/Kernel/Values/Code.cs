using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpsSupport.Kernel.Values;

/// <summary>A short identifier that people read, type and print: a project number, an employee number.</summary>
/// <typeparam name="TSelf">The code's own type, so that a contract number is never taken for a project number.</typeparam>
public interface ICode<TSelf> where TSelf : class, ICode<TSelf>
{
    /// <summary>The text of the code: 1 to <see cref="Code.LongestLength"/> characters, no control characters, no white space around it.</summary>
    string Value { get; }

    static abstract TSelf Of(string value);
}

/// <summary>What every <see cref="ICode{TSelf}"/> obeys.</summary>
public static class Code
{
    /// <summary>Long enough for every number printed on paper here, short enough for every list, label and barcode.</summary>
    public const int LongestLength = 64;

    /// <summary>Whether <paramref name="text"/> can be a code. Ask before constructing one from what a person typed.</summary>
    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= LongestLength } && text.Trim().Length == text.Length && !text.Any(c => char.IsControl(c) || c is '|' or ':');

    /// <summary>The text itself.</summary>
    /// <exception cref="ArgumentException">It is no code: empty, too long, with a control character or one of the separators of grain keys.</exception>
    public static string Checked(string value) =>
        IsValid(value) ? value : throw new ArgumentException($"\"{value?[..Math.Min(value.Length, LongestLength)]}\" cannot be a code.", nameof(value));

    /// <summary>The code, or null where nothing was typed or what was typed can be no code.</summary>
    public static TCode? TryParse<TCode>(string? text) where TCode : class, ICode<TCode> =>
        IsValid(text?.Trim()) ? TCode.Of(text!.Trim()) : null;
}

/// <summary>Writes a code as its text, also as the key of a JSON object.</summary>
internal sealed class CodeConverter<TCode> : JsonConverter<TCode> where TCode : class, ICode<TCode>
{
    public override TCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TCode.Of(reader.GetString() ?? throw new JsonException("A code may not be null."));

    public override void Write(Utf8JsonWriter writer, TCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    public override TCode ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TCode.Of(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TCode value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}
