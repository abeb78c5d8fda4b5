using System.Collections.Immutable;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace OpsSupport.Features.EInvoices;

/// <summary>Invoices in a PDF: the issuer's data that is embedded in it, its text by places, and its QR code.</summary>
internal sealed class PdfInvoice(PageRaster raster)
{
    // Fonts that are not embedded write GBK.
    static PdfInvoice() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public ImmutableArray<FoundInvoice> Read(ReadOnlyMemory<byte> content, Budget budget)
    {
        var filters = new BoundedFilters(budget);
        using var pdf = PdfDocument.Open(content.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = filters });
        if (pdf.NumberOfPages > RecognitionLimits.MostPages)
        {
            throw new RecognitionRefusedException(new InvoiceUnpacksTooLarge());
        }

        new PdfGuard(pdf, filters).RequireModest();
        var pages = pdf.GetPages().ToList();
        var printed = PageGroups.Of(pages.Select(page => new PrintedPage(GlyphsOf(page)))).Select(group => PrintedInvoice.Read(group)).OfType<Reading>().ToImmutableArray();
        var found = PageGroups.Join(EmbeddedIn(pdf), printed).ToImmutableArray();
        if (found.Length > 1 || (found.IsEmpty && pages.Any(page => page.Letters.Count > 0)))
        {
            return found;
        }

        // Neither is what the QR code says looked for in something that reads like no invoice.
        var qr = QrOf(pages[0], content);
        return found.IsEmpty && qr.IsEmpty ? [] : [new([.. found.SelectMany(invoice => invoice.Readings), .. qr])];
    }

    private static ImmutableArray<Reading> EmbeddedIn(PdfDocument pdf) => pdf.Advanced.TryGetEmbeddedFiles(out var files)
        ? [.. files.Where(file => file.Memory.Length <= RecognitionLimits.LongestXml && FileForms.Of(file.Memory.Span) == FileForm.Xml)
            .Select(file => IssuersXml.Read(file.Memory.ToArray())).OfType<Reading>()]
        : [];

    private static IEnumerable<Glyph> GlyphsOf(Page page) => page.Letters
        .Where(letter => letter.TextOrientation is TextOrientation.Horizontal && letter.Value is { Length: > 0 })
        .Select(letter => new Glyph(letter.Value, letter.StartBaseLine.X, letter.EndBaseLine.X, page.Height - letter.StartBaseLine.Y, letter.PointSize));

    private ImmutableArray<Reading> QrOf(Page page, ReadOnlyMemory<byte> content)
    {
        if (!QrPictures.CanRead)
        {
            return [];
        }

        var inside = page.GetImages().Where(image => (long)image.WidthInSamples * image.HeightInSamples <= RecognitionLimits.MostPixels)
            .Take(RecognitionLimits.MostPictures).SelectMany(image => QrPictures.Read(PackedOf(image))).DistinctBy(reading => reading.QrText).ToImmutableArray();
        return !inside.IsEmpty ? inside : raster.Draw(content) is { } drawn ? QrPictures.Read(drawn) : [];
    }

    // A photograph is in the file as it was taken.
    private static byte[] PackedOf(IPdfImage image) =>
        image.RawMemory.Span.StartsWith<byte>([0xFF, 0xD8]) ? image.RawMemory.ToArray() : image.TryGetPng(out var png) ? png : [];
}
