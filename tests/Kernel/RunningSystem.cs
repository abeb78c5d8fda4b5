using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using OpsSupport.Features.EInvoices;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Effects;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Nudges;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Time;

[assembly: AssemblyFixture(typeof(RunningSystem))]

namespace OpsSupport.Kernel;

/// <summary>
/// A silo with the real storage of each database, started once for the whole run. Tests keep apart by using their own keys.
/// The company's clock stands still at <see cref="Now"/>; infrastructure keeps real time.
/// </summary>
public sealed class RunningSystem : IAsyncLifetime
{
    /// <summary>A Tuesday morning in Shanghai.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 3, 31, 9, 0, 0, TimeSpan.FromHours(8));

    public static DateOnly Today { get; } = new(2026, 3, 31);

    private readonly FreshDatabases _databases = new();
    private readonly ConcurrentDictionary<DatabaseKind, Lazy<Task<TestSilo>>> _silos = new();
    private Task<RunningPortal>? _portal;

    public RunningSystem() => DataFolder = _databases.NewFolder();

    /// <summary>Where the silo on SQLite keeps its data.</summary>
    public string DataFolder { get; }

    /// <summary>Figure holders that cannot be reached for now, by scope key.</summary>
    public ConcurrentDictionary<string, bool> Unreachable { get; } = new();

    /// <summary>The silo on SQLite, which most tests use.</summary>
    public IGrainFactory Grains { get; private set; } = null!; // Set before the first test.

    /// <summary>The portal in front of the silo on SQLite; started on first use.</summary>
    public Task<RunningPortal> PortalAsync()
    {
        lock (_silos)
        {
            return _portal ??= RunningPortal.StartAsync(
                Grains, SignOnDatabase.InFolder(DataFolder), "--Api:RequestsPerMinute=1000000", "--SignOn:TokenRequestsPerMinute=1000000");
        }
    }

    public async ValueTask InitializeAsync() => Grains = await GrainsOnAsync(DatabaseKind.Sqlite);

    /// <summary>The silo on that database; started on first use.</summary>
    public async Task<IGrainFactory> GrainsOnAsync(DatabaseKind kind) => (await SiloAsync(kind)).Grains;

    /// <summary>A service of the silo, for tests that look below the grains.</summary>
    internal async Task<T> ServiceAsync<T>(DatabaseKind kind = DatabaseKind.Sqlite) where T : notnull =>
        (await SiloAsync(kind)).Service<T>();

    public async ValueTask DisposeAsync()
    {
        if (_portal is not null)
        {
            await (await _portal).DisposeAsync();
        }

        foreach (var silo in _silos.Values)
        {
            await (await silo.Value).DisposeAsync();
        }

        await _databases.DisposeAsync();
    }

    private Task<TestSilo> SiloAsync(DatabaseKind kind) => _silos.GetOrAdd(kind, one => new(() => StartAsync(one))).Value;

    private async Task<TestSilo> StartAsync(DatabaseKind kind) => await TestSilo.StartAsync(
        kind,
        kind == DatabaseKind.Sqlite ? DataFolder : await _databases.NewPostgresAsync(),
        new FakeTimeProvider(Now),
        silo => silo.Services.AddSingleton(this).AddSingleton<EffectDelivery, TestDelivery>().AddSingleton(new OwnCompanies(Features.EInvoices.A.Companies))
            .AddSingleton(new CompanyUnits([new(Features.EInvoices.A.Subsidiary.Unit)])));

    private sealed class TestDelivery(
        IGrainFactory grains, Committer committer, OwedStore store, NotificationStore notifications, NudgeSender nudges, OpenTasks tasks, CompanyClock clock, ILogger<EffectDelivery> logger, RunningSystem system)
        : EffectDelivery(grains, committer, store, notifications, nudges, tasks, clock, logger)
    {
        protected override Task DeliverAsync(Owed owed) =>
            owed.Effect is Effect.Figures figures && figures.Entries.SelectMany(FigureScopes.Of).Any(scope => system.Unreachable.ContainsKey(scope.Key))
                ? throw new TimeoutException("unreachable")
                : base.DeliverAsync(owed);
    }
}
