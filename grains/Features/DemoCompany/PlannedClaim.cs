using System.Collections.Immutable;
using OpsSupport.Features.EInvoices;
using OpsSupport.Features.ExpenseClaims;

namespace OpsSupport.Features.DemoCompany;

/// <summary>A claim with the invoices that were handed in for it.</summary>
/// <param name="Reached">How far finance is with it, where everybody agreed.</param>
internal sealed record PlannedClaim(PlannedRequest<ExpenseClaim> Request, ImmutableArray<RecognisedInvoice> Invoices, ClaimStage Reached)
{
    /// <summary>What a line costs the company.</summary>
    public long CostOf(ClaimLine line) =>
        line.Gross.Minor - (Invoices.FirstOrDefault(invoice => invoice.Key == line.InvoiceKey)?.DeductibleTax?.Minor ?? 0);
}
