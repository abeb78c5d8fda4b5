using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace OpsSupport.Kernel.Revisions;

/// <summary>
/// Which line of one revision is which line of another: the one with the same identity where lines have one, else the one that says
/// the same, else the one that has most in common with it.
/// </summary>
internal static class LineMatch
{
    /// <summary>Lines with less in common are two lines.</summary>
    private const double LeastLikeness = 0.5;

    /// <summary>Of more lines that changed at once, the first is taken for the first: comparing each with each takes too long.</summary>
    private const int MostCompared = 60;

    /// <summary>Every line once: with its partner, or alone. Lines that went stand where they stood, before what stands there now.</summary>
    /// <param name="identities">The names of the members that tell lines apart, as they are stored.</param>
    public static ImmutableArray<LinePair> Of(IReadOnlyList<JsonNode?> before, IReadOnlyList<JsonNode?> after, ImmutableArray<string> identities)
    {
        var partners = Keys(before, identities) is { } old && Keys(after, identities) is { } @new ? ByKey(old, @new) : ByLikeness(before, after);
        var gone = Enumerable.Range(0, before.Count).Except(partners.Values).ToHashSet();
        return
        [
            .. Enumerable.Range(0, after.Count)
                .SelectMany(index => gone.Where(old => old == index).Select(old => new LinePair(old, null)).Append(new(partners.TryGetValue(index, out var partner) ? partner : null, index))),
            .. gone.Where(old => old >= after.Count).Order().Select(old => new LinePair(old, null)),
        ];
    }

    // Null where they do not tell the lines apart after all.
    private static string[]? Keys(IReadOnlyList<JsonNode?> lines, ImmutableArray<string> identities)
    {
        if (identities.IsEmpty)
        {
            return null;
        }

        string[] keys = [.. lines.Select(line => string.Join('\n', identities.Select(name => TextOf((line as JsonObject)?[name]))))];
        return keys.Distinct().Count() == keys.Length ? keys : null;
    }

    private static Dictionary<int, int> ByKey(string[] before, string[] after)
    {
        var old = before.Index().ToDictionary(line => line.Item, line => line.Index);
        return after.Index().Where(line => old.ContainsKey(line.Item)).ToDictionary(line => line.Index, line => old[line.Item]);
    }

    private static Dictionary<int, int> ByLikeness(IReadOnlyList<JsonNode?> before, IReadOnlyList<JsonNode?> after)
    {
        var partners = Same(before, after);
        int[] old = [.. Enumerable.Range(0, before.Count).Except(partners.Values)];
        int[] @new = [.. Enumerable.Range(0, after.Count).Except(partners.Keys)];
        var pairs = old.Length > MostCompared || @new.Length > MostCompared
            ? old.Zip(@new)
            : from one in old
              from other in @new
              let likeness = Likeness(before[one], after[other])
              where likeness >= LeastLikeness
              orderby likeness descending, Math.Abs(one - other), one
              select (one, other);
        foreach (var (one, other) in pairs.Where(pair => before[pair.Item1] is JsonObject))
        {
            if (!partners.ContainsKey(other) && !partners.ContainsValue(one))
            {
                partners.Add(other, one);
            }
        }

        return partners;
    }

    // Of several equal lines the first stays the first.
    private static Dictionary<int, int> Same(IReadOnlyList<JsonNode?> before, IReadOnlyList<JsonNode?> after)
    {
        var waiting = before.Index().GroupBy(line => TextOf(line.Item)).ToDictionary(lines => lines.Key, lines => new Queue<int>(lines.Select(line => line.Index)));
        var same = new Dictionary<int, int>();
        foreach (var (index, line) in after.Index())
        {
            if (waiting.TryGetValue(TextOf(line), out var indexes) && indexes.TryDequeue(out var old))
            {
                same.Add(index, old);
            }
        }

        return same;
    }

    private static double Likeness(JsonNode? one, JsonNode? other)
    {
        if (one is not JsonObject old || other is not JsonObject @new)
        {
            return 0;
        }

        string[] names = [.. old.Select(member => member.Key).Union(@new.Select(member => member.Key))];
        return names.Length == 0 ? 1 : (double)names.Count(name => JsonNode.DeepEquals(old[name], @new[name])) / names.Length;
    }

    private static string TextOf(JsonNode? line) => line?.ToJsonString() ?? "";
}

/// <summary>Where a line stood and where it stands, from 0; null where it did not or does not.</summary>
internal readonly record struct LinePair(int? Before, int? After);
