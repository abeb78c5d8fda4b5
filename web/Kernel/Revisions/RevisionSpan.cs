using System.Collections.Immutable;
using System.Text.Json.Nodes;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Revisions;

/// <summary>What a document's history says of its revisions.</summary>
internal static class RevisionSpan
{
    /// <summary>The entries after which the document said something new, newest first.</summary>
    public static ImmutableArray<HistoryEntry> Revisions(ImmutableArray<HistoryEntry> history) =>
        [.. history.Where(entry => entry.Version == 1 || !entry.Changes.IsDefaultOrEmpty).OrderByDescending(entry => entry.Version)];

    /// <summary>What was changed after one version up to another, each member once; what was changed and changed back is not.</summary>
    public static ImmutableArray<FieldChange> Between(ImmutableArray<HistoryEntry> history, int after, int upTo) =>
    [
        .. from change in history.Where(entry => entry.Version > after && entry.Version <= upTo && !entry.Changes.IsDefault).OrderBy(entry => entry.Version).SelectMany(entry => entry.Changes)
           group change by change.Field into changes
           let whole = changes.First() with { After = changes.Last().After }
           where whole is { Before: null, After: null } || !AreSame(whole.Before, whole.After)
           select whole,
    ];

    private static bool AreSame(string? one, string? other) => one == other || (one is not null && other is not null && JsonNode.DeepEquals(Node(one), Node(other)));

    private static JsonNode? Node(string json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (System.Text.Json.JsonException)
        {
            return JsonValue.Create(json);
        }
    }
}
