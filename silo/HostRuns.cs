using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OpsSupport;

/// <summary>Not ready before everything has started, nor once the process was told to stop.</summary>
public sealed class HostRuns(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStarted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy());
}
