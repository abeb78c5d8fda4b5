using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Kernel.Documents;

/// <summary>What differs between two versions of a body, member by member, for the history.</summary>
internal static class FieldChanges
{
    /// <summary>What the history names where the members of a body are not told apart.</summary>
    public const string WholeBody = "body";

    public static ImmutableArray<FieldChange> Between<TBody>(TBody? before, TBody after) where TBody : class
    {
        var (old, @new) = (Members(before), Members(after));
        return
        [
            .. old.Select(member => member.Key).Union(@new.Select(member => member.Key))
                .Where(field => !JsonNode.DeepEquals(old[field], @new[field]))
                .Select(field => new FieldChange(field, old[field]?.ToJsonString(StoredJson.Options), @new[field]?.ToJsonString(StoredJson.Options))),
        ];
    }

    private static JsonObject Members<TBody>(TBody? body) where TBody : class =>
        body is null ? [] : JsonSerializer.SerializeToNode(body, StoredJson.Options)!.AsObject();
}
