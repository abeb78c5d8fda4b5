using System.Globalization;

namespace OpsSupport.Kernel.Palette;

/// <summary>
/// Whether a name is what somebody means by a few letters: a part of it as it is written, or of how it is read. Of each character any beginning of
/// any of its readings may be typed, so that initials, whole syllables and anything between find it: 工业软件部 by <c>gyrj</c>,
/// <c>gongye</c>, <c>ruanj</c>, and by <c>工业rj</c>.
/// </summary>
public static class PaletteMatch
{
    /// <summary>The longest text that is looked for.</summary>
    public const int LongestText = 40;

    /// <summary>What is typed, as it is compared: small, ordinary letters without blanks.</summary>
    public static string Fold(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC)
        .Where(letter => !char.IsWhiteSpace(letter)).Select(letter => char.ToLower(letter, CultureInfo.InvariantCulture)).Take(LongestText));

    /// <summary>How well it fits: 0 for best; null for not at all.</summary>
    /// <param name="name">A name or number.</param>
    /// <param name="typed">Folded; not empty.</param>
    public static int? Rank(string name, string typed)
    {
        var folded = Fold(name);
        if (folded.IndexOf(typed, StringComparison.Ordinal) is var at and >= 0)
        {
            return folded.Length == typed.Length ? 0 : at == 0 ? 1 : 3;
        }

        for (var start = 0; start < folded.Length; start++)
        {
            if (IsRead(folded, start, typed))
            {
                return start == 0 ? 2 : 4;
            }
        }

        return null;
    }

    private static bool IsRead(string name, int at, ReadOnlySpan<char> typed)
    {
        if (typed.IsEmpty)
        {
            return true;
        }

        if (at >= name.Length)
        {
            return false;
        }

        if (name[at] == typed[0])
        {
            return IsRead(name, at + 1, typed[1..]);
        }

        foreach (var reading in Pinyin.Of(name[at]))
        {
            // The longest beginning first: whoever types whole syllables is followed at once.
            for (var length = reading.AsSpan().CommonPrefixLength(typed); length > 0; length--)
            {
                if (IsRead(name, at + 1, typed[length..]))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
