using System.Text.RegularExpressions;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EInvoices;

/// <summary>How much input tax an invoice lets the company deduct, as accounting would see it without more to go by.</summary>
internal static partial class DeductibleTax
{
    /// <summary>All tax of special invoices, tolls and tickets; of other invoices that of passenger transport; null where the tax is not known.</summary>
    public static Money? Of(RecognisedInvoice invoice) =>
        invoice.Tax is not { } tax ? null
        : InvoiceKinds.IsSpecial(invoice.Kind) || InvoiceKinds.IsJourney(invoice.Kind) || invoice.Kind == InvoiceKind.VatToll ? tax
        : Money.Round(invoice.Lines.Where(IsDeducted).Sum(line => line.Tax), Currency.Cny);

    public static bool IsPassengerTransport(RecognisedInvoice invoice) => InvoiceKinds.IsJourney(invoice.Kind) || invoice.Lines.Any(IsTransport);

    private static bool IsDeducted(InvoiceLine line) => IsTransport(line) || Toll().IsMatch(line.Name);

    private static bool IsTransport(InvoiceLine line) => Transport().IsMatch(line.Name);

    [GeneratedRegex(@"^\*[^*]*运输[^*]*\*.*客运|旅客运输")]
    private static partial Regex Transport();

    [GeneratedRegex("通行费")]
    private static partial Regex Toll();
}
