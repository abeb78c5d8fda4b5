using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EInvoices;

/// <summary>What files say of one e-invoice (电子发票). Nothing of it is registered yet, and the tax authority was not asked.</summary>
[GenerateSerializer, Immutable, Alias("recognised-invoice")]
public sealed record RecognisedInvoice
{
    [Id(0)] public required InvoiceKind Kind { get; init; }

    [Id(1)] public required InvoiceKey Key { get; init; }

    [Id(2)] public DateOnly? IssuedOn { get; init; }

    [Id(3)] public string CheckCode { get; init; } = "";

    [Id(4)] public string MachineNo { get; init; } = "";

    [Id(5)] public required InvoiceParty Buyer { get; init; }

    [Id(6)] public required InvoiceParty Seller { get; init; }

    /// <summary>Without tax; null where it could not be read.</summary>
    [Id(7)] public Money? Net { get; init; }

    /// <summary>Zero where the invoice says 免税 or 不征税.</summary>
    [Id(8)] public Money? Tax { get; init; }

    /// <summary>With tax.</summary>
    [Id(9)] public Money? Gross { get; init; }

    /// <summary>The gross in capitals, as it stands there.</summary>
    [Id(10)] public string Capitals { get; init; } = "";

    [Id(11)] public ImmutableArray<InvoiceLine> Lines { get; init; } = [];

    [Id(12)] public Journey? Journey { get; init; }

    [Id(13)] public string Remark { get; init; } = "";

    /// <summary>Who issued it.</summary>
    [Id(14)] public string Drawer { get; init; } = "";

    /// <summary>A red (negative) invoice, which takes another one back.</summary>
    [Id(15)] public bool IsRed { get; init; }

    /// <summary>The invoice that a red one takes back; null where it does not say.</summary>
    [Id(16)] public InvoiceKey? Reverses { get; init; }

    /// <summary>How much of the tax can be deducted; a proposal to accounting.</summary>
    [Id(17)] public Money? DeductibleTax { get; init; }

    /// <summary>Where each field comes from.</summary>
    [Id(18)] public ImmutableArray<FieldReading> Readings { get; init; } = [];

    /// <summary>What a person has to know, the weightiest first.</summary>
    [Id(19)] public ImmutableArray<ReviewFlag> Flags { get; init; } = [];

    /// <summary>The files that say so: several when a platform hands out one invoice in several formats.</summary>
    [Id(20)] public ImmutableArray<InvoiceSource> Files { get; init; } = [];

    /// <summary>The content of its QR code; empty where none was read.</summary>
    [Id(21)] public string QrText { get; init; } = "";

    /// <summary>The rates of its lines or its journey, each once, in their order.</summary>
    public ImmutableArray<string> Rates =>
        [.. Lines.Select(line => line.Rate).Append(Lines.IsEmpty ? Journey?.Rate ?? "" : "").Where(rate => rate.Length > 0).Distinct()];

    public FlagWeight Weight => Flags.Select(flag => flag.Weight).DefaultIfEmpty(FlagWeight.Hint).Max();
}

/// <summary>A file that an invoice was read from.</summary>
/// <param name="Hash">SHA-256 of its bytes in small hexadecimal letters.</param>
[GenerateSerializer, Immutable, Alias("invoice-source")]
public sealed record InvoiceSource(string Name, string Hash);
