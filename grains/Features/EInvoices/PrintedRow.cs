using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace OpsSupport.Features.EInvoices;

/// <summary>Letters on one height, from left to right. Its text has no spaces; gaps are told by places.</summary>
internal sealed class PrintedRow(ImmutableArray<Glyph> glyphs)
{
    private readonly ImmutableArray<int> _glyphAt = [.. glyphs.SelectMany((glyph, index) => Enumerable.Repeat(index, glyph.Text.Length))];

    public ImmutableArray<Glyph> Glyphs { get; } = glyphs;

    public string Text { get; } = string.Concat(glyphs.Select(glyph => glyph.Text));

    public double Y => Glyphs[0].Y;

    /// <summary>From where to where a part of its text stands.</summary>
    public (double Left, double Right) PlaceOf(Capture part) =>
        (Glyphs[_glyphAt[part.Index]].X, Glyphs[_glyphAt[part.Index + part.Length - 1]].Right);

    /// <summary>The letters between two places, with spaces where gaps are wider than between letters.</summary>
    public string Between(double left, double right) => Spaced([.. Glyphs.Where(glyph => glyph.X >= left && glyph.X < right)]);

    /// <summary>What stands behind a letter of its text and left of a place.</summary>
    public PrintedRow Behind(int letter, double right) =>
        new([.. Glyphs.Skip(letter < _glyphAt.Length ? _glyphAt[letter] : Glyphs.Length).Where(glyph => glyph.X < right)]);

    /// <summary>Its pieces, parted by gaps of at least that many letters.</summary>
    public IEnumerable<PrintedSpan> Spans(double gap)
    {
        var start = 0;
        for (var index = 1; index <= Glyphs.Length; index++)
        {
            if (index == Glyphs.Length || Gap(Glyphs[index - 1], Glyphs[index]) > gap)
            {
                yield return new(Spaced(Glyphs[start..index]), Glyphs[start].X, Glyphs[index - 1].Right, Glyphs[start].Size);
                start = index;
            }
        }
    }

    private static string Spaced(ImmutableArray<Glyph> glyphs)
    {
        var text = "";
        foreach (var (index, glyph) in glyphs.Index())
        {
            text = index > 0 && Gap(glyphs[index - 1], glyph) > PrintedSpan.Space ? PlainText.Join(text, glyph.Text) : text + glyph.Text;
        }

        return text;
    }

    private static double Gap(Glyph left, Glyph right) => (right.X - left.Right) / Math.Max(left.Size, right.Size);
}
