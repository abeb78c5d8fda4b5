using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Commands;

/// <summary>Brings the demonstration company into the data folder before anybody sees a page.</summary>
internal sealed class DemoLoading(PortalSettings settings, IGrainFactory grains) : IHealthCheck
{
    private volatile bool _isLoaded;

    /// <summary>Whether pages have something to show; always so where no demonstration was asked for.</summary>
    public bool IsComplete => _isLoaded || !settings.Demo;

    /// <summary>Loads what is missing, which on a second start is nothing.</summary>
    public async Task RunAsync()
    {
        while (!IsComplete)
        {
            var progress = await grains.GetGrain<IDemoGrain>(IDemoGrain.Key).LoadAsync();
            await Console.Out.WriteLineAsync($"Demonstration company: {progress.Loaded} of {progress.Total} loaded");
            _isLoaded = progress.IsComplete;
        }
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(IsComplete ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
