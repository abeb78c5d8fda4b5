namespace OpsSupport.Features.EInvoices;

/// <summary>Where a field of a recognised invoice comes from and how sure it is.</summary>
[GenerateSerializer, Immutable, Alias("field-reading")]
public sealed record FieldReading(InvoiceField Field, ReadingSource Source, ReadingConfidence Confidence);

/// <summary>What is read of an invoice. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("invoice-field")]
public enum InvoiceField
{
    Kind = 0,
    Code = 1,
    Number = 2,
    IssuedOn = 3,
    CheckCode = 4,
    MachineNo = 5,
    BuyerName = 6,
    BuyerTaxId = 7,
    SellerName = 8,
    SellerTaxId = 9,
    Net = 10,
    Tax = 11,
    Gross = 12,
    Capitals = 13,
    Lines = 14,
    Remark = 15,
    Drawer = 16,
    Journey = 17,
}

/// <summary>Where something was read, the most reliable first. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("reading-source")]
public enum ReadingSource
{
    /// <summary>Data that the issuer put beside the picture of the invoice.</summary>
    Xml = 0,

    /// <summary>The printed text.</summary>
    Text = 1,

    /// <summary>The QR code.</summary>
    Qr = 2,

    /// <summary>Follows from what was read: the tax in a rail fare.</summary>
    Computed = 3,
}

/// <summary>How sure a reading is. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("reading-confidence")]
public enum ReadingConfidence
{
    /// <summary>Two sources say different things.</summary>
    Doubtful = 0,

    /// <summary>Said once, by the printed text or the QR code, or computed.</summary>
    Fair = 1,

    /// <summary>Data of the issuer, or two sources that say the same.</summary>
    Sure = 2,
}
