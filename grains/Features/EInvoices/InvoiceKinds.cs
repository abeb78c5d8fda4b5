namespace OpsSupport.Features.EInvoices;

/// <summary>How kinds of invoices are told from their titles, codes and QR types, and what holds for each.</summary>
internal static class InvoiceKinds
{
    // In the order of looking: the first title that the text contains.
    private static readonly (string Title, InvoiceKind Kind)[] Titles =
    [
        ("铁路电子客票", InvoiceKind.RailTicket),
        ("航空运输电子客票行程单", InvoiceKind.AirItinerary),
        ("电子发票(增值税专用发票)", InvoiceKind.DigitalSpecial),
        ("电子发票(普通发票)", InvoiceKind.DigitalOrdinary),
        ("数电票(增值税专用发票)", InvoiceKind.DigitalSpecial),
        ("数电票(普通发票)", InvoiceKind.DigitalOrdinary),
        ("通行费增值税电子普通发票", InvoiceKind.VatToll),
        ("增值税电子普通发票", InvoiceKind.VatElectronicOrdinary),
        ("增值税电子专用发票", InvoiceKind.VatElectronicSpecial),
        ("区块链", InvoiceKind.Blockchain),
        ("电子普通发票", InvoiceKind.Blockchain),
        ("增值税普通发票", InvoiceKind.PaperOrdinary),
        ("增值税专用发票", InvoiceKind.PaperSpecial),
    ];

    /// <summary>The kind by a title in squeezed text; tolls have the title of ordinary ones and a code of their own.</summary>
    public static InvoiceKind? OfTitle(string text, string? code = null)
    {
        var found = Titles.Where(title => text.Contains(title.Title, StringComparison.Ordinal)).Select(title => (InvoiceKind?)title.Kind).FirstOrDefault();
        return found == InvoiceKind.VatElectronicOrdinary && OfCode(code) == InvoiceKind.VatToll ? InvoiceKind.VatToll : found;
    }

    /// <summary>The last two of twelve digits are the kind.</summary>
    public static InvoiceKind? OfCode(string? code) => code is { Length: 12 }
        ? code[10..] switch
        {
            "11" => InvoiceKind.VatElectronicOrdinary,
            "12" => InvoiceKind.VatToll,
            "13" => InvoiceKind.VatElectronicSpecial,
            "04" or "05" => InvoiceKind.PaperOrdinary,
            _ => null,
        }
        : null;

    public static InvoiceKind OfQr(string type) => type switch
    {
        "01" => InvoiceKind.PaperSpecial,
        "04" => InvoiceKind.PaperOrdinary,
        "08" => InvoiceKind.VatElectronicSpecial,
        "10" => InvoiceKind.VatElectronicOrdinary,
        "14" => InvoiceKind.VatToll,
        "31" => InvoiceKind.DigitalSpecial,
        "32" => InvoiceKind.DigitalOrdinary,
        "51" => InvoiceKind.RailTicket,
        "61" => InvoiceKind.AirItinerary,
        _ => InvoiceKind.Other,
    };

    /// <summary>Whether two sources may mean the same: not every source knows tolls from others.</summary>
    public static bool Agree(InvoiceKind one, InvoiceKind other) => one == other || one == InvoiceKind.Other || other == InvoiceKind.Other
        || (IsOrdinaryOrToll(one) && IsOrdinaryOrToll(other));

    public static bool IsJourney(InvoiceKind kind) => kind is InvoiceKind.RailTicket or InvoiceKind.AirItinerary;

    public static bool IsSpecial(InvoiceKind kind) =>
        kind is InvoiceKind.DigitalSpecial or InvoiceKind.VatElectronicSpecial or InvoiceKind.PaperSpecial;

    /// <summary>Whether code and number have as many digits as the kind has; anything goes for a kind that is not known.</summary>
    public static bool FitsFormat(InvoiceKind kind, InvoiceKey key) => key.Number.All(char.IsAsciiDigit) && key.Code.All(char.IsAsciiDigit) && kind switch
    {
        InvoiceKind.Other => true,
        InvoiceKind.DigitalOrdinary or InvoiceKind.DigitalSpecial or InvoiceKind.RailTicket or InvoiceKind.AirItinerary =>
            key is { Code: "", Number.Length: 20 },
        InvoiceKind.PaperOrdinary or InvoiceKind.PaperSpecial => key is { Code.Length: 10 or 12, Number.Length: 8 } or { Code: "", Number.Length: 20 },
        _ => key is { Code.Length: 12, Number.Length: 8 },
    };

    private static bool IsOrdinaryOrToll(InvoiceKind kind) => kind is InvoiceKind.VatElectronicOrdinary or InvoiceKind.VatToll;
}
