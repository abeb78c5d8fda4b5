using OpsSupport.Features.EInvoices;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Values;

namespace OpsSupport;

/// <summary>What the settings tell the silo about invoices.</summary>
internal static class InvoiceSettings
{
    public static IServiceCollection AddOwnCompanies(this IServiceCollection services, SiloSettings settings) =>
        services.AddSingleton(new OwnCompanies([.. settings.Companies]))
            .AddSingleton(new CompanyUnits([.. settings.Companies.Select(company => Code.TryParse<UnitCode>(company.Unit)).OfType<UnitCode>()]));
}
