using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OpsSupport.Features.EInvoices;

/// <summary>What reading and registering e-invoices brings into the silo.</summary>
internal static class EInvoiceModule
{
    public static IServiceCollection AddEInvoices(this IServiceCollection services)
    {
        // The host knows the companies; without one nobody is configured.
        services.TryAddSingleton(OwnCompanies.None);
        return services.AddSingleton<InvoiceRecogniser>().AddSingleton<ReadingDesk>().AddSingleton<InvoiceRegistryStore>().AddSingleton<RedLetterNews>();
    }
}
