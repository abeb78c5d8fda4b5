using System.Collections.Immutable;
using System.Xml.Linq;

namespace OpsSupport.Features.EInvoices;

/// <summary>
/// The names that OFD invoices have for their fields, in the issuer's data (<c>original_invoice.xml</c>) and in the tags that
/// point at printed text. What stands under a name differs, so whoever reads says how an element becomes text.
/// </summary>
internal static class NamedFields
{
    public static Reading Read(XElement root, ReadingSource source, Func<XElement, string> textOf)
    {
        string? Text(string name) => root.All(name).Select(textOf).FirstOrDefault(text => text.Length > 0);

        var code = Text("InvoiceCode");
        return new(source)
        {
            Kind = InvoiceKinds.OfCode(code),
            Code = code,
            Number = Text("InvoiceNo"),
            IssuedOn = PlainText.Day(Text("IssueDate")),
            CheckCode = Text("InvoiceCheckCode") is { } check ? PlainText.Squeeze(check) : null,
            MachineNo = Text("MachineNo"),
            BuyerName = Text("BuyerName"),
            BuyerTaxId = Text("BuyerTaxID"),
            SellerName = Text("SellerName"),
            SellerTaxId = Text("SellerTaxID"),
            Net = PlainText.Amount(Text("TaxExclusiveTotalAmount")),
            Tax = PlainText.Tax(Text("TaxTotalAmount")),
            Gross = PlainText.Amount(Text("TaxInclusiveTotalAmount")),
            Capitals = Text("TaxInclusiveTotalAmountWithWords"),
            Lines = LinesOf(root, textOf),
            Remark = Text("Note"),
            Drawer = Text("InvoiceClerk"),
            Reverses = Text("OriginalInvoiceNo") is { } blue ? new(Text("OriginalInvoiceCode") ?? "", blue) : null,
            QrText = Text("GraphCode") is { } graph && QrText.Read(graph) is not null ? graph : null,
        };
    }

    private static ImmutableArray<InvoiceLine> LinesOf(XElement root, Func<XElement, string> textOf) =>
        [.. root.All("GoodsInfo").Take(RecognitionLimits.MostLines).Select(item => Line(name => item.All(name).Select(textOf).FirstOrDefault() ?? ""))];

    private static InvoiceLine Line(Func<string, string> text) => new()
    {
        Name = text("Item"),
        Spec = text("Specification"),
        Unit = text("MeasurementDimension"),
        Quantity = PlainText.Number(text("Quantity")),
        Price = PlainText.Number(text("Price")),
        Amount = PlainText.Number(text("Amount")) ?? 0,
        Rate = PlainText.Rate(text("TaxScheme")),
        Tax = PlainText.Tax(text("TaxAmount")) ?? 0,
    };
}
