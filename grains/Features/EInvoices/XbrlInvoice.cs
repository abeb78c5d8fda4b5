using System.Xml.Linq;

namespace OpsSupport.Features.EInvoices;

/// <summary>
/// The XBRL data of the ministry's standard for electronic vouchers, beside PDF and OFD: ordinary and special invoices
/// (<c>inv</c>, <c>einv</c>), rail tickets (<c>rai</c>), air itineraries (<c>atr</c>). Namespaces carry the date of the
/// standard, so only their last part is looked at.
/// </summary>
internal static class XbrlInvoice
{
    private static readonly string[] Taxonomies = ["inv", "einv", "rai", "atr"];

    private static readonly string[] Numbers =
    [
        "NumberOfInvoice", "InvoiceNumber", "ElectronicInvoiceNumber", "EInvoiceNumber", "ElectronicInvoiceRailwayETicketNumber",
        "ElectronicInvoiceAirTransportETicketNumber", "UniqueCodeOfInvoice",
    ];

    /// <summary>What it says; null where it is none, or the booking of whoever received it.</summary>
    public static Reading? Read(XElement root)
    {
        var facts = root.Descendants().Where(fact => Taxonomies.Contains(TaxonomyOf(fact))).ToList();
        if (root.Name.LocalName != "xbrl" || facts.Count == 0 || IsReceivers(root))
        {
            return null;
        }

        var single = facts.Where(fact => !fact.HasElements && !IsTuple(fact.Parent)).ToList();
        string? Text(params string[] names) => names.Select(name => TextOf(single, fact => fact == name)).FirstOrDefault(text => text is not null);
        var kind = KindOf(TaxonomyOf(facts[0]), PlainText.Squeeze(Text("TypeOfInvoice", "TypeOfVoucher") ?? ""));
        var code = Text("CodeOfInvoice") ?? "";
        return new(ReadingSource.Xml)
        {
            Kind = kind,
            Code = code,
            Number = Text(Numbers) ?? TextOf(single, IsNumber),
            IssuedOn = PlainText.Day(Text("DateOfIssue", "IssueDate")),
            CheckCode = Text("IdentifyingCode"),
            MachineNo = Text("NumberOfInvoiceMachine"),
            BuyerName = Text("NameOfPurchaser"),
            BuyerTaxId = TextOf(single, IsTaxIdOf("Purchaser")),
            SellerName = Text("NameOfSeller", "IssueParty", "NameOfIssueParty"),
            SellerTaxId = TextOf(single, IsTaxIdOf("Seller")),
            Net = PlainText.Amount(Text("TotalAmountExcludingTax", "AmountExcludingTax")),
            Tax = PlainText.Tax(Text("TotalTaxAmount", "TaxAmount")),
            Gross = PlainText.Amount(Text("TaxIncludedAmountInFigures", "TotalAmountIncludingTax", "TotalTaxIncludedAmount", "Fare", "TotalAmount")),
            Capitals = Text("TaxIncludedAmountInWords"),
            Lines = [.. facts.Where(IsTuple).Where(tuple => tuple.Value("AmountExcludingTax") is not null).Take(RecognitionLimits.MostLines).Select(Line)],
            Journey = kind == InvoiceKind.RailTicket ? RailJourney(name => Text(name) ?? "") : null,
            Remark = Text("Remarks"),
            Drawer = Text("Issuer"),
        };
    }

    private static bool IsReceivers(XElement root) =>
        root.All("schemaRef").SelectMany(reference => reference.Attributes()).Any(attribute => attribute.Value.Contains("receiver", StringComparison.OrdinalIgnoreCase));

    private static string TaxonomyOf(XElement fact) => fact.Name.NamespaceName.Split('/')[^1];

    private static bool IsTuple(XElement? element) => element?.Name.LocalName.EndsWith("Tuple", StringComparison.Ordinal) == true;

    private static Func<string, bool> IsTaxIdOf(string party) => name =>
        name.EndsWith(party, StringComparison.Ordinal) && (name.Contains("CreditCode", StringComparison.Ordinal) || name.Contains("TaxpayerIdentification", StringComparison.Ordinal));

    private static bool IsNumber(string name) =>
        name.Contains("Number", StringComparison.Ordinal) && (name.Contains("Invoice", StringComparison.Ordinal) || name.Contains("ETicket", StringComparison.Ordinal));

    private static string? TextOf(List<XElement> facts, Func<string, bool> named) =>
        facts.Where(fact => named(fact.Name.LocalName)).Select(fact => fact.Value.Trim()).FirstOrDefault(text => text.Length > 0);

    private static InvoiceKind? KindOf(string taxonomy, string title) => taxonomy switch
    {
        "rai" => InvoiceKind.RailTicket,
        "atr" => InvoiceKind.AirItinerary,
        _ => InvoiceKinds.OfTitle(title),
    };

    private static Journey RailJourney(Func<string, string> text) => new()
    {
        Traveller = text("Name"),
        Rate = PlainText.Rate(text("TaxRate")),
        Legs =
        [
            new JourneyLeg
            {
                From = text("DepartureStation"),
                To = text("DestinationStation"),
                Service = text("TrainNumber"),
                Day = PlainText.Day(text("TravelDate")),
                Departure = PlainText.Time(text("DepartureTime")),
                Seat = text("SeatClass"),
            },
        ],
    };

    private static InvoiceLine Line(XElement tuple) => new()
    {
        Name = tuple.Value("NameOfTaxableGoodsOrServices") ?? tuple.Value("NameOfGoodsOrServices") ?? "",
        Spec = tuple.Value("Specification") ?? "",
        Unit = tuple.Value("UnitOfGoodsOrServices") ?? "",
        Quantity = PlainText.Number(tuple.Value("QuantityOfGoodsOrServices")),
        Price = PlainText.Number(tuple.Value("UnitPriceOfGoodsOrServices")),
        Amount = PlainText.Number(tuple.Value("AmountExcludingTax")) ?? 0,
        Rate = PlainText.Rate(tuple.Value("TaxRate")),
        Tax = PlainText.Tax(tuple.Value("TaxAmount")) ?? 0,
    };
}
