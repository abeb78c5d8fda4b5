using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EInvoices;

/// <summary>What a claim takes over of an invoice: what was read of it, or what finance said instead.</summary>
[GenerateSerializer, Immutable, Alias("invoice-facts")]
public sealed record InvoiceFacts
{
    [Id(0)] public required InvoiceKey Key { get; init; }

    [Id(1)] public required InvoiceKind Kind { get; init; }

    [Id(2)] public DateOnly? IssuedOn { get; init; }

    [Id(3)] public string Seller { get; init; } = "";

    /// <summary>With tax: the most that can be claimed with it. Null where nobody could read it yet.</summary>
    [Id(4)] public Money? Gross { get; init; }

    [Id(5)] public Money? Net { get; init; }

    [Id(6)] public Money? Tax { get; init; }

    /// <summary>The rates of its lines, as they stand there.</summary>
    [Id(7)] public string Rates { get; init; } = "";

    /// <summary>How much of the tax the company gets back.</summary>
    [Id(8)] public required Money Deductible { get; init; }

    /// <summary>Who claims it has to say why: it is old, or made out to a person.</summary>
    [Id(9)] public bool NeedsReason { get; init; }

    /// <summary>What was bought: the name of its first line.</summary>
    [Id(10)] public string Item { get; init; } = "";

    /// <summary>The company of ours that it is made out to; null where that could not be told.</summary>
    [Id(11)] public OwnCompany? Company { get; init; }
}
