using System.Text;
using ConnectedSystems.Kernel.Wording;

namespace ConnectedSystems.Faces.Library;

/// <summary>Which files are taken. What one is, its content says; the ending of its name has to fit.</summary>
internal static class FileRules
{
    public const int Largest = 20 * 1024 * 1024;

    public const int LargestInMegabytes = Largest / (1024 * 1024);

    private const int LongestName = 120;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly Known[] Types =
    [
        new("application/pdf", "%PDF-"u8.ToArray(), [".pdf"]),
        new("image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [".png"]),
        new("image/jpeg", [0xFF, 0xD8, 0xFF], [".jpg", ".jpeg"]),
        new("image/gif", "GIF8"u8.ToArray(), [".gif"]),
        new("application/zip", [0x50, 0x4B, 0x03, 0x04], [".zip", ".docx", ".xlsx", ".pptx"]),
    ];

    private static readonly string[] TextEndings = [".txt", ".md", ".csv"];

    /// <summary>The name without folders, control characters and what file systems do not take.</summary>
    public static string SafeName(string given)
    {
        var last = given.Replace('\\', '/').Split('/')[^1];
        var name = string.Concat(last.Where(letter => !char.IsControl(letter) && !"<>:\"|?*".Contains(letter, StringComparison.Ordinal))).Trim(' ', '.');
        var ending = Path.GetExtension(name);
        return name.Length <= LongestName ? name : $"{name[..(LongestName - ending.Length)]}{ending}";
    }

    /// <summary>What the content is; why it is not taken where it is none of what is known.</summary>
    public static (string? Type, Refusal? Why) TypeOf(string name, byte[] content)
    {
        if (content.Length == 0)
        {
            return (null, new(LibraryWords.Empty));
        }

        if (content.Length > Largest)
        {
            return (null, new(LibraryWords.TooLarge, LargestInMegabytes));
        }

        var ending = Path.GetExtension(name).ToLowerInvariant();
        var known = Types.FirstOrDefault(type => content.AsSpan().StartsWith(type.Begins));
        var (type, endings) = known is not null ? (known.Type, known.Endings) : IsText(content) ? ("text/plain; charset=utf-8", TextEndings) : (null, []);
        return type is null ? (null, new(LibraryWords.WrongType)) : endings.Contains(ending) ? (type, null) : (null, new(LibraryWords.WrongEnding));
    }

    private static bool IsText(byte[] content)
    {
        try
        {
            return !Strict.GetString(content).Contains('\0', StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private sealed record Known(string Type, byte[] Begins, string[] Endings);
}
