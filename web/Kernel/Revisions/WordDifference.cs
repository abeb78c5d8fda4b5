using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace OpsSupport.Kernel.Revisions;

/// <summary>Which words of a text stayed, came and went. Chinese has no space between words: there every character is one.</summary>
internal static partial class WordDifference
{
    /// <summary>Texts with more words between their first and last change are shown as a whole: comparing takes as long as their product.</summary>
    private const int MostWords = 1_000;

    /// <summary>The parts in reading order: without the added ones they are <paramref name="before"/>, without the removed ones <paramref name="after"/>.</summary>
    public static ImmutableArray<TextPart> Between(string before, string after)
    {
        var (old, @new) = (WordsOf(before), WordsOf(after));
        var head = old.Zip(@new).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = old.Skip(head).Reverse().Zip(@new.Skip(head).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return
        [
            .. Merged(
            [
                .. old[..head].Select(word => new TextPart(PartFate.Kept, word)),
                .. Middle(old[head..^tail], @new[head..^tail]),
                .. old[^tail..].Select(word => new TextPart(PartFate.Kept, word)),
            ]),
        ];
    }

    private static IEnumerable<TextPart> Middle(string[] old, string[] @new) => old.Length > MostWords || @new.Length > MostWords
        ? [.. old.Select(word => new TextPart(PartFate.Removed, word)), .. @new.Select(word => new TextPart(PartFate.Added, word))]
        : Aligned(old, @new);

    // The longest common subsequence; between two words that stay, what went stands before what came.
    private static IEnumerable<TextPart> Aligned(string[] old, string[] @new)
    {
        var common = CommonLengths(old, @new);
        var (i, j) = (0, 0);
        while (i < old.Length || j < @new.Length)
        {
            if (i < old.Length && j < @new.Length && old[i] == @new[j])
            {
                yield return new(PartFate.Kept, old[i++]);
                j++;
            }
            else if (j == @new.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                yield return new(PartFate.Removed, old[i++]);
            }
            else
            {
                yield return new(PartFate.Added, @new[j++]);
            }
        }
    }

    private static int[,] CommonLengths(string[] old, string[] @new)
    {
        var lengths = new int[old.Length + 1, @new.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = @new.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = old[i] == @new[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static IEnumerable<TextPart> Merged(IEnumerable<TextPart> parts)
    {
        TextPart? open = null;
        foreach (var part in parts)
        {
            if (open is not null && open.Fate != part.Fate)
            {
                yield return open;
                open = null;
            }

            open = open is null ? part : open with { Text = open.Text + part.Text };
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static string[] WordsOf(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}|[\p{L}\p{N}-[\u4E00-\u9FFF]]+|\s+|.", RegexOptions.Singleline)]
    private static partial Regex Word();
}
