using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpsSupport.Features.EInvoices;

namespace OpsSupport;

/// <summary>Whether QR codes of invoices can be read here. Without libzbar or pdftoppm everything else goes on: degraded, not unhealthy.</summary>
internal sealed class PicturesAreRead(InvoiceRecogniser recogniser) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(recogniser.ReadsPictures ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded());
}
