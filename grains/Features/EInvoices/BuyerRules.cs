namespace OpsSupport.Features.EInvoices;

/// <summary>Whom an invoice is made out to: one of our companies, or else nobody can claim it.</summary>
internal static class BuyerRules
{
    private const string Person = "个人";

    public static IEnumerable<ReviewFlag> Check(RecognisedInvoice invoice, OwnCompanies companies)
    {
        if (companies.All.IsEmpty)
        {
            yield return new(ReviewReason.NoOwnCompany);
        }

        var (name, id) = (PlainText.Squeeze(invoice.Buyer.Name), invoice.Buyer.TaxId);
        if (id.Length == 0 || name == Person)
        {
            yield return new(ReviewReason.BuyerIsPerson, InvoiceField.BuyerName, invoice.Buyer.Name);
        }
        else if (!companies.All.IsEmpty && companies.Named(invoice.Buyer) is null)
        {
            yield return new(ReviewReason.BuyerNotOwnCompany, InvoiceField.BuyerName, invoice.Buyer.Name, id);
        }
    }
}
