using System.Collections.Immutable;

namespace OpsSupport.Features.EInvoices;

/// <summary>What one source says of an invoice; what it does not say is null.</summary>
internal sealed record Reading(ReadingSource Source)
{
    public InvoiceKind? Kind { get; init; }

    public string? Code { get; init; }

    public string? Number { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public string? CheckCode { get; init; }

    public string? MachineNo { get; init; }

    public string? BuyerName { get; init; }

    public string? BuyerTaxId { get; init; }

    public string? SellerName { get; init; }

    public string? SellerTaxId { get; init; }

    public decimal? Net { get; init; }

    public decimal? Tax { get; init; }

    public decimal? Gross { get; init; }

    public string? Capitals { get; init; }

    public ImmutableArray<InvoiceLine> Lines { get; init; } = [];

    public Journey? Journey { get; init; }

    public string? Remark { get; init; }

    public string? Drawer { get; init; }

    /// <summary>Said to be red by something else than its amount or remark.</summary>
    public bool IsRed { get; init; }

    public InvoiceKey? Reverses { get; init; }

    public string? QrText { get; init; }

    /// <summary>Whether it tells which invoice it is about.</summary>
    public bool Identifies => Number is { Length: > 0 };
}
