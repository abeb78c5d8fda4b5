namespace OpsSupport.Features.EInvoices;

/// <summary>Something about a recognised invoice that a person has to know.</summary>
/// <param name="Field">What it is about; null for the invoice as a whole.</param>
/// <param name="First">The first of two values that do not fit, or the one that is wrong, as people read it.</param>
/// <param name="Second">The value that the first one was held against.</param>
[GenerateSerializer, Immutable, Alias("review-flag")]
public sealed record ReviewFlag(ReviewReason Reason, InvoiceField? Field = null, string First = "", string Second = "")
{
    public FlagWeight Weight => Reason switch
    {
        ReviewReason.AmountsDisagree or ReviewReason.IdentityDisagrees or ReviewReason.SumMismatch or ReviewReason.LinesMismatch
            or ReviewReason.CapitalsMismatch or ReviewReason.BuyerNotOwnCompany or ReviewReason.RedLetter => FlagWeight.Blocking,
        ReviewReason.TaxIdUnusual or ReviewReason.NoOwnCompany or ReviewReason.NoQrReader or ReviewReason.PassengerTransport => FlagWeight.Hint,
        _ => FlagWeight.Review,
    };
}

/// <summary>How much a flag weighs.</summary>
[GenerateSerializer, Alias("flag-weight")]
public enum FlagWeight
{
    /// <summary>Good to know.</summary>
    Hint = 0,

    /// <summary>Somebody has to look before the invoice is used.</summary>
    Review = 1,

    /// <summary>The invoice cannot be claimed as it is.</summary>
    Blocking = 2,
}

/// <summary>Why somebody has to look at a recognised invoice. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("review-reason")]
public enum ReviewReason
{
    /// <summary>Two sources give different amounts.</summary>
    AmountsDisagree = 0,

    /// <summary>Two sources give different codes, numbers or days.</summary>
    IdentityDisagrees = 1,

    /// <summary>Two sources write something else differently: a name, a tax id, the kind.</summary>
    TextDisagrees = 2,

    /// <summary>Net and tax do not make the gross.</summary>
    SumMismatch = 3,

    /// <summary>The lines do not make the total.</summary>
    LinesMismatch = 4,

    /// <summary>The tax is not the rate of the amount, beyond what issuers' rounding explains.</summary>
    RateMismatch = 5,

    /// <summary>The amount in capitals is another one.</summary>
    CapitalsMismatch = 6,

    /// <summary>The buyer is none of our companies.</summary>
    BuyerNotOwnCompany = 7,

    /// <summary>The buyer is a person, or has no tax id.</summary>
    BuyerIsPerson = 8,

    /// <summary>The number or code has not as many digits as its kind has.</summary>
    NumberFormat = 9,

    /// <summary>Part of a tax id is hidden.</summary>
    MaskedTaxId = 10,

    /// <summary>A tax id that is no 统一社会信用代码: an old one, or a wrong one.</summary>
    TaxIdUnusual = 11,

    /// <summary>Issued on a day that has not come.</summary>
    DateInFuture = 12,

    /// <summary>Older than claims may be.</summary>
    DateTooOld = 13,

    /// <summary>A red (negative) invoice: it takes another one back and cannot be claimed.</summary>
    RedLetter = 14,

    /// <summary>Something every invoice has could not be read.</summary>
    FieldMissing = 15,

    /// <summary>Only the QR code could be read: the rest has to be typed from the picture.</summary>
    QrOnly = 16,

    /// <summary>No company of ours is configured, so the buyer was not checked.</summary>
    NoOwnCompany = 17,

    /// <summary>This server cannot read QR codes, so the text was not held against one.</summary>
    NoQrReader = 18,

    /// <summary>Passenger transport, whose tax can be deducted.</summary>
    PassengerTransport = 19,
}
