using System.Collections.Immutable;
using System.Text.Json;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Storage;

/// <summary>How state is written as JSON. The names in it are a contract with every row ever stored.</summary>
internal static class StoredJson
{
    public static JsonSerializerOptions Options => DocumentJson.Options;

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Null where there is nothing, so that most rows keep nothing.</summary>
    public static string? WriteUnlessEmpty<T>(ImmutableArray<T> items) => items.IsDefaultOrEmpty ? null : Write(items);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");
}
