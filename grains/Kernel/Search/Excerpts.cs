using System.Collections.Immutable;

namespace OpsSupport.Kernel.Search;

/// <summary>Shows where in a text words were found.</summary>
internal static class Excerpts
{
    private const int Around = 24;
    private const int Longest = 90;
    private const string Left = "…";

    /// <summary>The whole text with every place of the words marked.</summary>
    /// <param name="words">Folded.</param>
    public static Excerpt Marked(string text, ImmutableArray<string> words)
    {
        var found = PlacesOf(Folding.Of(text), words);
        var parts = ImmutableArray.CreateBuilder<ExcerptPart>();
        int to;
        for (var (from, _) = (0, 0); from < text.Length; from = to)
        {
            for (to = from + 1; to < text.Length && found[to] == found[from]; to++)
            {
            }

            parts.Add(new(text[from..to], found[from]));
        }

        return new(parts.ToImmutable());
    }

    /// <summary>The line of a text with most of the words, cut to what surrounds the first of them; null where no line has any.</summary>
    public static Excerpt? Line(string text, ImmutableArray<string> words)
    {
        var line = text.Split('\n').MaxBy(line => Has(line, words));
        return line is not null && Has(line, words) > 0 ? Marked(Cut(line, words), words) : null;
    }

    /// <summary>How many of the words are in a text.</summary>
    public static int Has(string text, ImmutableArray<string> words)
    {
        var folded = Folding.Of(text);
        return words.Count(word => folded.Contains(word, StringComparison.Ordinal));
    }

    private static string Cut(string line, ImmutableArray<string> words)
    {
        var folded = Folding.Of(line);
        var first = words.Select(word => folded.IndexOf(word, StringComparison.Ordinal)).Where(at => at >= 0).Min();
        var from = WholeLetter(line, first <= Around ? 0 : first - Around);
        var to = WholeLetter(line, Math.Min(line.Length, from + Longest));
        return $"{(from > 0 ? Left : "")}{line[from..to]}{(to < line.Length ? Left : "")}";
    }

    // Rare letters are two characters; half of one is none.
    private static int WholeLetter(string line, int at) => at > 0 && at < line.Length && char.IsLowSurrogate(line[at]) ? at - 1 : at;

    private static bool[] PlacesOf(string folded, ImmutableArray<string> words)
    {
        var found = new bool[folded.Length];
        foreach (var word in words)
        {
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                found.AsSpan(at, word.Length).Fill(true);
            }
        }

        return found;
    }
}
