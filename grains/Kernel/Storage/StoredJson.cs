using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpsSupport.Kernel.Storage;

/// <summary>How state is written as JSON. The names in it are a contract with every row ever stored.</summary>
internal static class StoredJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Rows are never pasted into pages, and Chinese text should stay readable in SQL.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // PostgreSQL sorts the members of jsonb, so the name of a derived type need not come first.
        AllowOutOfOrderMetadataProperties = true,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Null where there is nothing, so that most rows keep nothing.</summary>
    public static string? WriteUnlessEmpty<T>(ImmutableArray<T> items) => items.IsDefaultOrEmpty ? null : Write(items);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");
}
