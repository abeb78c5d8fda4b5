using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Effects;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Shortcuts;
using OpsSupport.Kernel.SignOn;
using OpsSupport.Kernel.Storage.Postgres;
using OpsSupport.Kernel.Storage.Sqlite;
using Orleans.Storage;

namespace OpsSupport.Kernel.Storage;

/// <summary>Registers the storage of documents and the stores that read it, on one of the two databases.</summary>
public static class StorageServices
{
    /// <summary>On PostgreSQL. The host adds Orleans' own provider for <c>StorageNames.Bounded</c>.</summary>
    public static IServiceCollection AddPostgresStorage(this IServiceCollection services, string connectionString) => services
        .AddSingleton<IDatabase>(_ => new PostgresDatabase(connectionString))
        .AddStorage();

    /// <summary>On SQLite in a folder of this process alone; small state of grains is kept there too.</summary>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string dataFolder) => services
        .AddSingleton<IDatabase>(_ => new SqliteDatabase(dataFolder))
        .AddKeyedSingleton<IGrainStorage>(StorageNames.Bounded, (provider, _) => new BoundedStorage(provider.GetRequiredService<IDatabase>()))
        .AddStorage();

    private static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(provider => new Migrator(provider.GetRequiredService<IDatabase>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<Committer>()
            .AddKeyedSingleton<IGrainStorage>(StorageNames.Documents, (provider, _) => ActivatorUtilities.CreateInstance<DocumentStorage>(provider))
            .AddSingleton<LedgerStore>()
            .AddSingleton<PostedScopeStore>()
            .AddSingleton<UnitFigureStore>()
            .AddSingleton<MemberFigureStore>()
            .AddSingleton<FigureTotalStore>()
            .AddSingleton<StaffInputStore>()
            .AddSingleton<AccountingPeriodStore>()
            .AddSingleton<OwedStore>()
            .AddSingleton<DocumentListStore>()
            .AddSingleton<DocumentLineStore>()
            .AddSingleton<SavedViewStore>()
            .AddSingleton<AuditStore>()
            .AddSingleton<KeptInputStore>()
            .AddSingleton<NotificationStore>()
            .AddSingleton<DeliveryPlanner>()
            .AddSingleton<DigestStore>()
            .AddSingleton<DeliveryStore>()
            .AddSingleton<DeliveryListStore>()
            .AddSingleton<PreferenceStore>()
            .AddSingleton<RobotStore>()
            .AddSingleton<AccountStore>()
            .AddSingleton<LogoutStore>()
            .AddSingleton<SignOnStore>()
            .AddSingleton<SignOnTicketStore>()
            .AddSingleton<ShortcutStore>();
    }
}
