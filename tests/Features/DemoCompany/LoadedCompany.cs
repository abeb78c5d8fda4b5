using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.TestingHost;

namespace OpsSupport.Features.DemoCompany;

/// <summary>
/// The demonstration company on a silo of its own, loaded the hard way: the first silo is stopped half-way, and the second goes on
/// a day later. What the tests read must be as if nothing had happened.
/// </summary>
public sealed class LoadedCompany : IAsyncLifetime
{
    private readonly FreshDatabases _databases = new();
    private InProcessTestCluster _cluster = null!; // Set before the first test.

    internal static CompanyPlan Plan => DemoPlans.Ordinary;

    public IGrainFactory Grains => _cluster.Client;

    public IDemoGrain Demo => Grains.GetGrain<IDemoGrain>(IDemoGrain.Key);

    internal T Service<T>() where T : notnull => _cluster.GetSiloServiceProvider().GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        var folder = _databases.NewFolder();
        await using (var first = await StartAsync(folder, Plan.AsOf))
        {
            await LoadAsync(first, progress => progress.Loaded * 2 > progress.Total);
        }

        _cluster = await StartAsync(folder, Plan.AsOf.AddDays(1));
        await LoadAsync(_cluster, progress => progress.IsComplete);
        await SettleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        await _databases.DisposeAsync();
    }

    private static async Task LoadAsync(InProcessTestCluster cluster, Func<DemoProgress, bool> isEnough)
    {
        var demo = cluster.Client.GetGrain<IDemoGrain>(IDemoGrain.Key);
        DemoProgress progress;
        do
        {
            progress = await demo.LoadAsync();
        }
        while (!isEnough(progress));
    }

    /// <summary>Has all approvals tell the live figures, now.</summary>
    private Task SettleAsync() => Task.WhenAll(Plan.Reports.Select(report => TimeReportKind.KeyOf(report.Employee, Period.Of(report.Day))).Distinct()
        .Select(key => Grains.GetGrain<ITimeReportGrain>(key).SettleAsync()));

    private static async Task<InProcessTestCluster> StartAsync(string folder, DateOnly today)
    {
        var noon = new DateTimeOffset(today.ToDateTime(new(12, 0)), TimeSpan.FromHours(8));
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSqliteStorage(folder);
            silo.Services.AddGrainModules()
                .AddSingleton<ILifecycleParticipant<ISiloLifecycle>, Migrating>()
                .AddSingleton(new CompanyClock(new FakeTimeProvider(noon)));
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return cluster;
    }

    private sealed class Migrating(Migrator migrator) : ILifecycleParticipant<ISiloLifecycle>
    {
        public void Participate(ISiloLifecycle observer) =>
            observer.Subscribe(nameof(Migrating), ServiceLifecycleStage.First, _ => migrator.RunAsync());
    }
}
