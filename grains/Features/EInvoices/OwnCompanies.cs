using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EInvoices;

/// <summary>Our companies, as the settings name them.</summary>
internal sealed record OwnCompanies(ImmutableArray<OwnCompany> All)
{
    public static OwnCompanies None { get; } = new([]);

    /// <summary>Whether a company can be told by what is configured of it.</summary>
    public static bool IsUsable(OwnCompany company) =>
        company.Name.Trim().Length > 0 && TaxId.IsUnified(company.TaxId) && (company.Unit.Length == 0 || Code.IsValid(company.Unit));

    /// <summary>The company that an invoice is made out to, by name and tax id; null where it is none of ours.</summary>
    public OwnCompany? Named(InvoiceParty buyer) => All.FirstOrDefault(company =>
        string.Equals(company.TaxId, buyer.TaxId, StringComparison.OrdinalIgnoreCase) && PlainText.Squeeze(company.Name) == PlainText.Squeeze(buyer.Name));
}
