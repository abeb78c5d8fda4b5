using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpsSupport.Kernel.Company;

namespace OpsSupport.Kernel.Http;

/// <summary>Ready once a grain answers: before that every page would fail.</summary>
internal sealed class GrainsAnswer(IGrainFactory grains) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // What it throws while no silo answers is the framework's to catch: it counts as unhealthy.
        await grains.Company().GetAsync().WaitAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
