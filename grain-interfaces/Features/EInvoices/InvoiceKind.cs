namespace OpsSupport.Features.EInvoices;

/// <summary>What kind of invoice it is (发票种类). Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("invoice-kind")]
public enum InvoiceKind
{
    /// <summary>An invoice of a kind that is not known here; shown, and looked at by a person.</summary>
    Other = 0,

    /// <summary>增值税电子普通发票.</summary>
    VatElectronicOrdinary = 1,

    /// <summary>增值税电子专用发票.</summary>
    VatElectronicSpecial = 2,

    /// <summary>通行费电子普通发票.</summary>
    VatToll = 3,

    /// <summary>增值税普通发票, on paper.</summary>
    PaperOrdinary = 4,

    /// <summary>增值税专用发票, on paper.</summary>
    PaperSpecial = 5,

    /// <summary>电子发票（普通发票）, fully digital.</summary>
    DigitalOrdinary = 6,

    /// <summary>电子发票（增值税专用发票）, fully digital.</summary>
    DigitalSpecial = 7,

    /// <summary>电子发票（铁路电子客票）.</summary>
    RailTicket = 8,

    /// <summary>电子发票（航空运输电子客票行程单）.</summary>
    AirItinerary = 9,

    /// <summary>区块链电子普通发票.</summary>
    Blockchain = 10,
}
