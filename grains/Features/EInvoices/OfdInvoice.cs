using System.Collections.Immutable;
using System.Xml.Linq;

namespace OpsSupport.Features.EInvoices;

/// <summary>Invoices in an OFD archive: the issuer's data, the data of the index, tagged and printed text, pictures with a QR code.</summary>
internal static class OfdInvoice
{
    private static readonly string[] PictureEndings = [".png", ".jpg", ".jpeg"];

    public static ImmutableArray<FoundInvoice> Read(Archive archive)
    {
        var found = OfdDocument.In(archive).SelectMany(Read).ToImmutableArray();
        return found.Length == 1 ? [new([.. found[0].Readings, .. QrIn(archive)])] : found;
    }

    private static IEnumerable<FoundInvoice> Read(OfdDocument document)
    {
        var data = document.Attachments().Where(file => FileForms.Of(file.Content) == FileForm.Xml).Select(file => IssuersXml.Read(file.Content)).OfType<Reading>();
        var pages = document.Pages().ToList();
        var printed = PageGroups.Of(pages.Select(page => new PrintedPage(page.Layers.SelectMany(OfdText.GlyphsOf)))).Select(group => PrintedInvoice.Read(group)).OfType<Reading>();
        var others = new[] { CustomValues(document) }.Concat(document.Tags().Select(tags => Tagged(tags, pages))).Where(reading => reading.Identifies);
        return PageGroups.Join([.. data, .. others], [.. printed]);
    }

    private static Reading CustomValues(OfdDocument document)
    {
        string? Text(string name) => document.CustomValues[name].FirstOrDefault(text => text.Length > 0);
        return new(ReadingSource.Xml)
        {
            Code = Text("发票代码"),
            Number = Text("发票号码"),
            IssuedOn = PlainText.Day(Text("开票日期")),
            CheckCode = Text("校验码") is { } check ? PlainText.Squeeze(check) : null,
            BuyerName = Text("购买方名称"),
            BuyerTaxId = Text("购买方纳税人识别号"),
            SellerName = Text("销售方名称"),
            SellerTaxId = Text("销售方纳税人识别号"),
            Net = PlainText.Amount(Text("合计金额")),
            Tax = PlainText.Tax(Text("合计税额")),
            Gross = PlainText.Amount(Text("价税合计")),
        };
    }

    // One value may be spread over several text objects, in the order of the references.
    private static Reading Tagged(XElement tags, List<(string Id, XElement Page, ImmutableArray<XElement> Layers)> pages)
    {
        string TextOf(XElement reference) =>
            pages.FirstOrDefault(page => page.Id == reference.Attribute("PageRef")?.Value) is { Page: { } page } ? OfdText.TextOf(page, reference.Value.Trim()) : "";
        return NamedFields.Read(tags, ReadingSource.Text, element => string.Concat(element.All("ObjectRef").Select(TextOf)).Trim()) with { Lines = [] };
    }

    private static IEnumerable<Reading> QrIn(Archive archive) => archive.Names
        .Where(name => PictureEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        .Take(RecognitionLimits.MostPictures)
        .SelectMany(name => QrPictures.Read(archive.Read(name)!));
}
