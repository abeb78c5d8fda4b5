using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OpsSupport;

/// <summary>
/// What supervisors and proxies ask. Live is about this process only: a database outage must not restart everything. Ready
/// is whether a request would be answered now.
/// </summary>
public static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <param name="name">What is asked, as it stands in the answer.</param>
    public static void AddReadiness<TCheck>(this IServiceCollection services, string name) where TCheck : class, IHealthCheck => services
        .AddHealthChecks()
        .AddCheck<TCheck>(name, timeout: Patience);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", Answer(_ => false)).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", Answer(_ => true)).AllowAnonymous();
    }

    private static HealthCheckOptions Answer(Func<HealthCheckRegistration, bool> asked) => new()
    {
        Predicate = asked,
        ResponseWriter = (context, report) => context.Response.WriteAsJsonAsync(new
        {
            Status = report.Status.ToString(),
            // Which part, not why: the reason is in the log and none of a stranger's business.
            Checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString()),
        }),
    };
}
