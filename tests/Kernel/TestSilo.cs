using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Postgres;
using OpsSupport.Kernel.Storage.Sqlite;
using OpsSupport.Kernel.Time;
using Orleans.Configuration;
using Orleans.TestingHost;

namespace OpsSupport.Kernel;

/// <summary>
/// A silo in this process, with all modules and the storage it is shipped with. Two on one PostgreSQL database are two silos that
/// have not heard of each other; one that is started where another stopped goes on with its data.
/// </summary>
internal sealed class TestSilo : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private TestSilo(InProcessTestCluster cluster) => _cluster = cluster;

    public IGrainFactory Grains => _cluster.Client;

    /// <param name="where">The connection string, or the folder.</param>
    /// <param name="clock">The company's; infrastructure keeps real time.</param>
    /// <param name="rings">Whether the clocks ring; otherwise only the test rings them.</param>
    public static async Task<TestSilo> StartAsync(DatabaseKind kind, string where, TimeProvider clock, Action<ISiloBuilder>? more = null, bool rings = false)
    {
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 1);
        // Reminders and small state are found again under this name.
        builder.Options.ServiceId = SiloSettings.ServiceId;
        builder.ConfigureSilo((_, silo) =>
        {
            silo = kind == DatabaseKind.Sqlite
                ? silo.UseEmbeddedStorage(new() { DataFolder = where })
                : silo.UseClusterStorage(new() { ConnectionString = where });
            silo.Services
                .AddSingleton<IDatabase>(_ => new SpyingDatabase(kind == DatabaseKind.Sqlite ? new SqliteDatabase(where) : new PostgresDatabase(where)))
                .AddGrainModules()
                .AddSingleton<ILifecycleParticipant<ISiloLifecycle>, Migrating>()
                .AddSingleton(new CompanyClock(clock))
                // Classes of tests that stand in for grains elsewhere are no grains here.
                .PostConfigure<GrainTypeOptions>(types => types.Classes.RemoveWhere(IsStandIn));
            if (!rings)
            {
                silo.Services.Remove(silo.Services.Single(service => service.ImplementationType == typeof(ClockStart)));
            }

            more?.Invoke(silo);
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new(cluster);
    }

    public T Service<T>() where T : notnull => _cluster.GetSiloServiceProvider().GetRequiredService<T>();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    private static bool IsStandIn(Type type) => type.Assembly == typeof(TestSilo).Assembly && !type.IsSubclassOf(typeof(Grain));

    private sealed class Migrating(Migrator migrator) : ILifecycleParticipant<ISiloLifecycle>
    {
        public void Participate(ISiloLifecycle observer) =>
            observer.Subscribe(nameof(Migrating), ServiceLifecycleStage.First, _ => migrator.RunAsync());
    }
}
