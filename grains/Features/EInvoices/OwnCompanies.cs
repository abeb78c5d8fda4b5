using System.Collections.Immutable;

namespace OpsSupport.Features.EInvoices;

/// <summary>Our companies, as the settings name them.</summary>
internal sealed record OwnCompanies(ImmutableArray<OwnCompany> All)
{
    public static OwnCompanies None { get; } = new([]);

    /// <summary>Whether a company can be told by what is configured of it.</summary>
    public static bool IsUsable(OwnCompany company) => company.Name.Trim().Length > 0 && TaxId.IsUnified(company.TaxId);
}
