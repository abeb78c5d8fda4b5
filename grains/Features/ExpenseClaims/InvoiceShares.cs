using System.Collections.Immutable;
using OpsSupport.Features.EInvoices;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>Divides the deductible tax of an invoice among the lines that claim with it: cumulatively rounded, so that all of it is never more nor less.</summary>
internal static class InvoiceShares
{
    /// <summary>The lines with what stands on their invoices and their part of its tax; a line without an invoice deducts nothing.</summary>
    public static ImmutableArray<ClaimLine> Completed(ImmutableArray<ClaimLine> lines, IReadOnlyDictionary<InvoiceKey, InvoiceFacts> known)
    {
        var used = new Dictionary<InvoiceKey, Money>();
        return [.. lines.Select(line =>
        {
            if (line.InvoiceKey is not { } key || !known.TryGetValue(key, out var facts))
            {
                return line with { Invoice = null, Deductible = Money.Zero(line.Gross.Currency) };
            }

            var before = used.GetValueOrDefault(key, Money.Zero(line.Gross.Currency));
            used[key] = before + line.Gross;
            return line with { Invoice = facts, Deductible = PartUpTo(facts, used[key]) - PartUpTo(facts, before) };
        })];
    }

    // Of what is claimed beyond the invoice nothing is deducted; it is refused elsewhere.
    private static Money PartUpTo(InvoiceFacts facts, Money used) => facts.Gross is not { Minor: > 0 } gross ? Money.Zero(used.Currency)
        : used >= gross ? facts.Deductible
        : Money.Round(facts.Deductible.Amount * used.Amount / gross.Amount, used.Currency);
}
