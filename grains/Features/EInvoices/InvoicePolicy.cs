using System.Collections.Immutable;

namespace OpsSupport.Features.EInvoices;

/// <summary>What invoices are checked against.</summary>
/// <param name="Companies">Ours; none where nobody configured any.</param>
internal sealed record InvoicePolicy(ImmutableArray<OwnCompany> Companies, bool ReadsQr)
{
    /// <summary>Until which month of the next year invoices of a year may be claimed.</summary>
    public int MonthsAfterYearEnd { get; init; } = 3;

    /// <summary>What the tax of a line may be off by: issuing software rounds each line.</summary>
    public decimal LineTolerance { get; init; } = 0.06m;

    /// <summary>What the tax of an invoice may be off by.</summary>
    public decimal InvoiceTolerance { get; init; } = 1.27m;
}
