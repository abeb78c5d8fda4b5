using System.Collections.Immutable;

namespace OpsSupport.Features.EInvoices;

/// <summary>A page as it is printed: rows of letters, without the labels that stand upright beside its blocks.</summary>
internal sealed class PrintedPage
{
    // Baselines of one row differ a little between fonts.
    private const double SameRow = 0.45;

    // Bold print is sometimes the same letter twice.
    private const double SamePlace = 0.2;

    // Letters that follow each other stand no further apart than this.
    private const double SameRun = 0.5;

    public PrintedPage(IEnumerable<Glyph> glyphs)
    {
        var seen = glyphs.Select(glyph => glyph with { Text = PlainText.Squeeze(glyph.Text) }).Where(glyph => glyph.Text.Length > 0 && glyph.Size > 0).ToList();
        if (seen.Count > RecognitionLimits.MostGlyphs)
        {
            throw new RecognitionRefusedException(new InvoiceUnpacksTooLarge());
        }

        Labels = UprightLabel.In(seen);
        var labelled = Labels.SelectMany(label => label.Glyphs).ToHashSet(ReferenceEqualityComparer.Instance);
        Rows = [.. RowsOf(RunsOf(seen.Where(glyph => !labelled.Contains(glyph))))];
    }

    public ImmutableArray<UprightLabel> Labels { get; }

    public ImmutableArray<PrintedRow> Rows { get; }

    /// <summary>All rows, one a line.</summary>
    public string Text => string.Join('\n', Rows.Select(row => row.Text));

    // What a file draws in one go stays together, even where it runs into its neighbour.
    private static IEnumerable<ImmutableArray<Glyph>> RunsOf(IEnumerable<Glyph> glyphs)
    {
        var run = ImmutableArray.CreateBuilder<Glyph>();
        foreach (var glyph in glyphs)
        {
            if (run.Count > 0 && !GoesOn(run[^1], glyph))
            {
                yield return run.ToImmutable();
                run.Clear();
            }

            run.Add(glyph);
        }

        if (run.Count > 0)
        {
            yield return run.ToImmutable();
        }
    }

    private static bool GoesOn(Glyph before, Glyph glyph) =>
        Math.Abs(glyph.Y - before.Y) < SamePlace * glyph.Size && Math.Abs(glyph.Size - before.Size) < SamePlace * glyph.Size
        && Math.Abs(glyph.X - before.Right) < SameRun * glyph.Size;

    private static IEnumerable<PrintedRow> RowsOf(IEnumerable<ImmutableArray<Glyph>> runs)
    {
        var row = new List<ImmutableArray<Glyph>>();
        foreach (var run in runs.OrderBy(run => run[0].Y))
        {
            if (row.Count > 0 && run[0].Y - row[0][0].Y > SameRow * Math.Min(row[0][0].Size, run[0].Size))
            {
                yield return RowOf(row);
                row = [];
            }

            row.Add(run);
        }

        if (row.Count > 0)
        {
            yield return RowOf(row);
        }
    }

    private static PrintedRow RowOf(List<ImmutableArray<Glyph>> runs)
    {
        var glyphs = runs.OrderBy(run => run[0].X).SelectMany(run => run).ToList();
        return new([.. glyphs.Where((glyph, index) => index == 0 || !IsTwice(glyphs[index - 1], glyph))]);
    }

    private static bool IsTwice(Glyph before, Glyph glyph) => before.Text == glyph.Text && Math.Abs(glyph.X - before.X) < SamePlace * glyph.Size;
}
