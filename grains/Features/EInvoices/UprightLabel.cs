using System.Collections.Immutable;

namespace OpsSupport.Features.EInvoices;

/// <summary>A label whose letters stand below each other at the left of a block: 购买方, 销售方信息, 密码区, 备注.</summary>
internal sealed record UprightLabel(string Text, ImmutableArray<Glyph> Glyphs)
{
    // Letters of a label stand exactly below each other, at most so many letters apart.
    private const double SameColumn = 0.35;
    private const double Farthest = 4;

    // How far a block reaches above and below its label, in letters.
    private const double Reach = 1.5;

    private static readonly string[] Known =
    [
        "购买方信息", "销售方信息", "购买方", "销售方", "购货单位", "销货单位", "购方信息", "销方信息", "密码区", "备注", "说明",
    ];

    public double X => Glyphs[0].X;

    public bool IsBuyer => Text[0] == '购';

    public bool IsSeller => Text[0] == '销';

    public bool IsBeside(double y) => y >= Glyphs[0].Y - (Reach * Glyphs[0].Size) && y <= Glyphs[^1].Y + (Reach * Glyphs[0].Size);

    public static ImmutableArray<UprightLabel> In(IReadOnlyList<Glyph> glyphs)
    {
        var letters = glyphs.Where(glyph => Known.Any(label => label.Contains(glyph.Text, StringComparison.Ordinal))).OrderBy(glyph => glyph.Y).ToList();
        var taken = new HashSet<Glyph>(ReferenceEqualityComparer.Instance);
        var found = new List<UprightLabel>();
        foreach (var first in letters)
        {
            if (!taken.Contains(first) && Known.Select(label => Follow(label, first, letters)).FirstOrDefault(stack => stack is not null) is { } stack)
            {
                found.Add(new(string.Concat(stack.Select(glyph => glyph.Text)), [.. stack]));
                taken.UnionWith(stack);
            }
        }

        return [.. found];
    }

    private static List<Glyph>? Follow(string label, Glyph first, List<Glyph> letters)
    {
        if (first.Text != label[..1])
        {
            return null;
        }

        var stack = new List<Glyph> { first };
        foreach (var letter in label[1..])
        {
            var last = stack[^1];
            var next = letters.FirstOrDefault(glyph => glyph.Text[0] == letter && Math.Abs(glyph.X - first.X) < SameColumn * first.Size
                && glyph.Y > last.Y + (SameColumn * first.Size) && glyph.Y - last.Y < Farthest * first.Size);
            if (next is null)
            {
                return null;
            }

            stack.Add(next);
        }

        return stack;
    }
}
