using System.Globalization;

namespace OpsSupport.Kernel.Files;

/// <summary>Names of files that somebody else gave.</summary>
public static class FileName
{
    /// <summary>
    /// The name as people may be shown it: without folders, which some browsers and archives send in their own system's spelling, and
    /// without letters that nobody sees, some of which turn the others round so that a program looks like a picture (Unicode TR 36).
    /// </summary>
    public static string Cleaned(string name) => string.Concat(name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(IsSeen));

    private static bool IsSeen(char letter) => char.GetUnicodeCategory(letter)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
