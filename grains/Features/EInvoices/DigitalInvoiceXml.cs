using System.Xml.Linq;

namespace OpsSupport.Features.EInvoices;

/// <summary>The XML of a fully digital invoice: root <c>EInvoice</c>. Elements are known by their local names; versions differ in little else.</summary>
internal static class DigitalInvoiceXml
{
    public static Reading? Read(XElement root)
    {
        if (root.Name.LocalName != "EInvoice")
        {
            return null;
        }

        // The number is in this part alone: a plate number, an order or an id stand elsewhere under similar names.
        var issue = root.All("TaxSupervisionInfo").FirstOrDefault();
        return new(ReadingSource.Xml)
        {
            Kind = KindOf(root),
            Code = "",
            Number = issue?.Value("InvoiceNumber") ?? root.Value("EIid"),
            IssuedOn = PlainText.Day(issue?.Value("IssueTime") ?? root.Value("RequestTime")),
            BuyerName = root.Value("BuyerName"),
            BuyerTaxId = root.Value("BuyerIdNum"),
            SellerName = root.Value("SellerName"),
            SellerTaxId = root.Value("SellerIdNum"),
            Net = PlainText.Amount(root.Value("TotalAmWithoutTax")),
            Tax = PlainText.Tax(root.Value("TotalTaxAm")),
            Gross = PlainText.Amount(root.Value("TotalTax-includedAmount")),
            Capitals = root.Value("TotalTax-includedAmountInChinese"),
            Lines = [.. root.All("IssuItemInformation").Take(RecognitionLimits.MostLines).Select(Line)],
            Remark = root.Value("Remark"),
            Drawer = root.Value("Drawer"),
            IsRed = root.All("InIssuType").FirstOrDefault()?.Value("LabelCode") == "N",
        };
    }

    private static InvoiceKind KindOf(XElement root)
    {
        var label = root.All("InherentLabel").FirstOrDefault() ?? root;
        var named = InvoiceKinds.OfTitle(PlainText.Squeeze(string.Concat(label.All("LabelName").Select(name => name.Value))));
        return named is InvoiceKind.RailTicket or InvoiceKind.AirItinerary ? named.Value
            : label.All("GeneralOrSpecialVAT").FirstOrDefault()?.Value("LabelCode") switch
            {
                "01" => InvoiceKind.DigitalSpecial,
                "02" => InvoiceKind.DigitalOrdinary,
                _ => InvoiceKind.Other,
            };
    }

    private static InvoiceLine Line(XElement item) => new()
    {
        Name = item.Value("ItemName") ?? "",
        Spec = item.Value("SpecMod") ?? "",
        Unit = item.Value("MeaUnits") ?? "",
        Quantity = PlainText.Number(item.Value("Quantity")),
        Price = PlainText.Number(item.Value("UnPrice")),
        Amount = PlainText.Number(item.Value("Amount")) ?? 0,
        Rate = PlainText.Rate(item.Value("TaxRate")),
        Tax = PlainText.Tax(item.Value("ComTaxAm")) ?? PlainText.Number(item.Value("ComTaxAm")) ?? 0,
    };
}
