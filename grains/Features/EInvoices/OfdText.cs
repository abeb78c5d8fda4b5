using System.Globalization;
using System.Xml.Linq;

namespace OpsSupport.Features.EInvoices;

/// <summary>The text objects of an OFD page: where each letter stands, and what each object says.</summary>
internal static class OfdText
{
    public static IEnumerable<Glyph> GlyphsOf(XElement page) => page.All("TextObject").SelectMany(GlyphsIn);

    /// <summary>What the text object with this id says; empty where there is none.</summary>
    public static string TextOf(XElement page, string id) =>
        page.All("TextObject").FirstOrDefault(text => text.Attribute("ID")?.Value == id) is { } found
            ? string.Concat(found.All("TextCode").Select(code => code.Value)) : "";

    private static IEnumerable<Glyph> GlyphsIn(XElement text)
    {
        var (box, matrix, size) = (Numbers(text, "Boundary", 4), Numbers(text, "CTM", 6) ?? [1, 0, 0, 1, 0, 0], Numbers(text, "Size", 1)?[0] ?? 0);
        return box is null ? [] : text.All("TextCode").SelectMany(code => GlyphsIn(code, box, matrix, size));
    }

    private static IEnumerable<Glyph> GlyphsIn(XElement code, double[] box, double[] matrix, double size)
    {
        var (x, y) = (Numbers(code, "X", 1)?[0] ?? 0, Numbers(code, "Y", 1)?[0] ?? 0);
        var (right, down) = (Steps(code, "DeltaX").GetEnumerator(), Steps(code, "DeltaY").GetEnumerator());
        foreach (var letter in code.Value.EnumerateRunes())
        {
            var width = letter.Value < 0x2000 ? size / 2 : size;
            var left = (matrix[0] * x) + (matrix[2] * y) + matrix[4] + box[0];
            var height = (matrix[1] * x) + (matrix[3] * y) + matrix[5] + box[1];
            yield return new(letter.ToString(), left, left + (width * Math.Abs(matrix[0])), height, size * Math.Max(Math.Abs(matrix[3]), Math.Abs(matrix[1])));

            x += right.MoveNext() ? right.Current : down.Current == 0 ? width : 0;
            y += down.MoveNext() ? down.Current : 0;
        }
    }

    // "g 3 1.5 2" is three steps of 1.5 and one of 2.
    private static IEnumerable<double> Steps(XElement code, string name)
    {
        var words = (code.Attribute(name)?.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var index = 0; index < words.Length; index++)
        {
            if (words[index] != "g")
            {
                yield return Number(words[index]) ?? 0;
            }
            else if (index + 2 < words.Length && int.TryParse(words[index + 1], CultureInfo.InvariantCulture, out var times))
            {
                for (var step = 0; step < Math.Min(times, RecognitionLimits.MostGlyphs); step++)
                {
                    yield return Number(words[index + 2]) ?? 0;
                }

                index += 2;
            }
        }
    }

    private static double[]? Numbers(XElement element, string name, int count)
    {
        var numbers = (element.Attribute(name)?.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number).OfType<double>().ToArray();
        return numbers.Length == count ? numbers : null;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
