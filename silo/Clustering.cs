using Orleans.Configuration;
using Orleans.Serialization;

namespace OpsSupport;

/// <summary>How processes find each other: through PostgreSQL in a cluster, not at all when everything is in one process.</summary>
public static class Clustering
{
    private const string Npgsql = "Npgsql";

    /// <summary>Makes this process a caller of the cluster. It starts whether or not a silo answers.</summary>
    public static void AddClusterClient(this IHostApplicationBuilder builder, SiloSettings settings)
    {
        // Otherwise the portal would not listen, and not say that it is starting, before the first silo answers.
        builder.Services.Configure<HostOptions>(options => options.ServicesStartConcurrently = true);
        builder.UseOrleansClient(client => client
            .UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Npgsql, settings.PooledConnectionString()))
            .UseConnectionRetryFilter<KeepTrying>()
            .Configure<ClusterOptions>(settings.Name)
            .Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(5))
            // How long a caller waits for a silo that was killed with the call in flight.
            .Configure<ClientMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(5))
            .Configure<ExceptionSerializationOptions>(Understand));
    }

    internal static ISiloBuilder UseCluster(this ISiloBuilder silo, SiloSettings settings) => silo
        .ConfigureEndpoints(settings.IpAddress, settings.SiloPort, settings.GatewayPort)
        .UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Npgsql, settings.PooledConnectionString()))
        .UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = (Npgsql, settings.PooledConnectionString()))
        .Configure<ClusterOptions>(settings.Name)
        .Configure<ClusterMembershipOptions>(NoticeDeathSoon)
        .Configure<ExceptionSerializationOptions>(Understand);

    internal static void Name(this SiloSettings settings, ClusterOptions options) =>
        (options.ClusterId, options.ServiceId) = (settings.ClusterId, SiloSettings.ServiceId);

    // Storage failures reach callers as what they are, not as "no codec found".
    internal static void Understand(ExceptionSerializationOptions options) =>
        options.SupportedNamespacePrefixes.UnionWith(["OpsSupport", "Npgsql", "Microsoft.Data.Sqlite"]);

    // Both timeouts, or a frozen process is noticed only after a minute: votes are suppressed for MaxProbeTimeout times
    // NumMissedProbesLimit. With these a killed silo's grains answer again after some 3 s, a frozen one's after 9 s.
    private static void NoticeDeathSoon(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(2);
        options.MaxProbeTimeout = TimeSpan.FromSeconds(2.5);
        options.NumMissedProbesLimit = 3;
        options.NumVotesForDeathDeclaration = 2;
        options.TableRefreshTimeout = TimeSpan.FromSeconds(10);
        options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
    }

    /// <summary>A portal waits for its cluster as long as it takes; its readiness says so meanwhile.</summary>
    private sealed class KeepTrying(TimeProvider time) : IClientConnectionRetryFilter
    {
        public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), time, cancellationToken);
            return true;
        }
    }
}
