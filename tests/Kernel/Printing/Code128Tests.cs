using System.Globalization;
using System.Text.RegularExpressions;
using OpsSupport.Features.EInvoices;

namespace OpsSupport.Kernel.Printing;

/// <summary>Barcodes as a scanner sees them: libzbar reads what was drawn.</summary>
public sealed partial class Code128Tests
{
    [Theory]
    [InlineData("EX-2026-0001")]
    [InlineData("ADJ-2026-9999")]
    [InlineData("A")]
    [InlineData(" ~!\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}")]
    public void A_scanner_reads_what_was_written(string text) => Assert.Equal([text], Zbar.Read(Scanned(Code128.Of(text)), Zbar.Code128));

    [Theory]
    [InlineData("")]
    [InlineData("合同-1")]
    [InlineData("A\tB")]
    public void What_it_has_no_signs_for_is_refused(string text)
    {
        Assert.False(Code128.CanWrite(text));
        Assert.Throws<ArgumentException>(() => Code128.Of(text));
    }

    /// <summary>The drawing with three points for the narrowest bar.</summary>
    private static GreyPicture Scanned(Barcode barcode)
    {
        const int Scale = 3;
        const int Height = 60;
        var width = barcode.Width * Scale;
        var points = Enumerable.Repeat(byte.MaxValue, width * Height).ToArray();
        foreach (Match bar in Bar().Matches(barcode.Path))
        {
            var (from, wide) = (Number(bar, "at") * Scale, Number(bar, "width") * Scale);
            for (var row = 0; row < Height; row++)
            {
                points.AsSpan((row * width) + from, wide).Clear();
            }
        }

        return new(points, width, Height);
    }

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(?<at>\d+) 0h(?<width>\d+)v1h-\d+z")]
    private static partial Regex Bar();
}
