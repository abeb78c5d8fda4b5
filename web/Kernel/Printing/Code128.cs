using System.Globalization;

namespace OpsSupport.Kernel.Printing;

/// <summary>
/// A barcode that every hand scanner reads (ISO/IEC 15417), as the path of a drawing one unit high: a document's number on paper.
/// Code set B only, which has all characters that numbers are made of.
/// </summary>
public static class Code128
{
    // The widths of bars and gaps of each symbol, as the standard's table has them; the last is the stop.
    private const string Table =
        "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 " +
        "112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 " +
        "311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 " +
        "112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 " +
        "313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 " +
        "314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 " +
        "122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 " +
        "124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 " +
        "114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112";

    private const int StartB = 104;
    private const int Stop = 106;
    private const int Modulus = 103;
    private const char First = ' ';
    private const char Last = '~';

    // Without white beside it a scanner does not see where it begins.
    private const int QuietZone = 10;

    private static readonly string[] Widths = Table.Split(' ');

    /// <summary>Whether a text can be written at all.</summary>
    public static bool CanWrite(string text) => text.Length > 0 && text.All(letter => letter is >= First and <= Last);

    /// <exception cref="ArgumentException">A character is not printable ASCII.</exception>
    public static Barcode Of(string text)
    {
        if (!CanWrite(text))
        {
            throw new ArgumentException("Only printable ASCII can be written in code set B.", nameof(text));
        }

        var values = text.Select(letter => letter - First).ToList();
        var check = (StartB + values.Select((value, index) => value * (index + 1)).Sum()) % Modulus;
        var (path, at) = (new System.Text.StringBuilder(), QuietZone);
        foreach (var symbol in values.Prepend(StartB).Append(check).Append(Stop))
        {
            foreach (var (index, width) in Widths[symbol].Select(digit => digit - '0').Index())
            {
                if (int.IsEvenInteger(index))
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{at} 0h{width}v1h-{width}z");
                }

                at += width;
            }
        }

        return new(text, path.ToString(), at + QuietZone);
    }
}

/// <param name="Path">The bars, in units of the narrowest, one unit high.</param>
/// <param name="Width">With the white at both ends.</param>
public sealed record Barcode(string Text, string Path, int Width);
