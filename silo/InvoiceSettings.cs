using OpsSupport.Features.EInvoices;

namespace OpsSupport;

/// <summary>What the settings tell the silo about invoices.</summary>
internal static class InvoiceSettings
{
    public static IServiceCollection AddOwnCompanies(this IServiceCollection services, SiloSettings settings) =>
        services.AddSingleton(new OwnCompanies([.. settings.Companies]));
}
