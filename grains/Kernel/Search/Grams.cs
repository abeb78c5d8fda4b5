using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace OpsSupport.Kernel.Search;

/// <summary>
/// The pieces by which texts are indexed: Chinese has no blanks, and people look for parts of codes, so a text is cut at every letter into pieces of two
/// (Chinese and the like) or three (all others), the last ones shorter. A word is in a text only if the pieces of the word are among those of the text.
/// </summary>
internal static class Grams
{
    private const int OfIdeographs = 2;
    private const int OfOthers = 3;

    /// <summary>The pieces of a folded text, once each.</summary>
    public static IEnumerable<string> Of(string folded) => RunsOf(folded).SelectMany(run => run.Text.Select((_, at) => Piece(run, at))).Distinct();

    /// <summary>The pieces that a text must have to contain a folded word: in full, or as the beginning of a piece where the word is shorter.</summary>
    public static ImmutableArray<Gram> Asked(string folded) => [.. RunsOf(folded).SelectMany(AskedOf).Distinct()];

    private static IEnumerable<Gram> AskedOf(Run run) => run.Text.Count < run.Size
        ? [new(Piece(run, 0), IsBeginning: true)]
        : Enumerable.Range(0, run.Text.Count - run.Size + 1).Select(at => new Gram(Piece(run, at), IsBeginning: false));

    private static string Piece(Run run, int at) => string.Concat(run.Text.Skip(at).Take(run.Size));

    // Letters and digits of one sort that stand together; whatever else there is only parts them.
    private static IEnumerable<Run> RunsOf(string folded)
    {
        var run = new List<Rune>();
        var size = 0;
        foreach (var rune in folded.EnumerateRunes())
        {
            var next = SizeOf(rune);
            if (next != size && run.Count > 0)
            {
                yield return new(run, size);
                run = [];
            }

            size = next;
            if (size > 0)
            {
                run.Add(rune);
            }
        }

        if (run.Count > 0)
        {
            yield return new(run, size);
        }
    }

    private static int SizeOf(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter ? OfIdeographs
        : Rune.IsLetterOrDigit(rune) && rune != Rune.ReplacementChar ? OfOthers
        : 0;

    private sealed record Run(IReadOnlyList<Rune> Text, int Size);
}

/// <summary>A piece that a text is asked for.</summary>
/// <param name="IsBeginning">Whether a piece that begins so will do.</param>
internal sealed record Gram(string Text, bool IsBeginning);
