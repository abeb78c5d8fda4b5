using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Revisions;

/// <summary>A value as the history keeps it.</summary>
internal static class StoredValue
{
    /// <summary>The value; its text where this release can make nothing of it.</summary>
    public static object? Read(string? json, Type type)
    {
        if (json is null)
        {
            // Nobody chose what was not asked for yet.
            return type.IsEnum || type == typeof(bool) ? Activator.CreateInstance(type) : null;
        }

        try
        {
            return JsonSerializer.Deserialize(json, type, DocumentJson.Options);
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException or InvalidOperationException)
        {
            return json;
        }
    }

    public static bool AreLines(object value) => value is IEnumerable and not string;

    public static IReadOnlyList<object> Lines(object? value) => value is IEnumerable lines ? [.. lines.Cast<object>()] : [];

    public static JsonNode? Node(object value) => JsonSerializer.SerializeToNode(value, value.GetType(), DocumentJson.Options);
}
