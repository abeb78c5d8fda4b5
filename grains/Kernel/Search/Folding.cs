namespace OpsSupport.Kernel.Search;

/// <summary>Texts as they are compared: small letters, all of ordinary width. Every character stays at its place, so what is found in one is shown in the other.</summary>
internal static class Folding
{
    // From full-width "！" to "～"; 0xFEE0 further down are their ordinary forms.
    private const char FirstWide = '！';
    private const char LastWide = '～';
    private const int WideToOrdinary = 0xFEE0;
    private const char WideBlank = '\u3000';

    public static string Of(string text) => string.Create(text.Length, text, static (folded, from) =>
    {
        for (var index = 0; index < folded.Length; index++)
        {
            folded[index] = Of(from[index]);
        }
    });

    private static char Of(char character) => character switch
    {
        WideBlank => ' ',
        >= FirstWide and <= LastWide => char.ToLowerInvariant((char)(character - WideToOrdinary)),
        _ => char.ToLowerInvariant(character),
    };
}
