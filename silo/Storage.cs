using OpsSupport.Kernel.Storage;

namespace OpsSupport;

/// <summary>Which database the grains keep their state in.</summary>
internal static class Storage
{
    public static ISiloBuilder UseClusterStorage(this ISiloBuilder silo, SiloSettings settings) => silo
        .AddAdoNetGrainStorage(StorageNames.Bounded, options =>
        {
            options.Invariant = "Npgsql";
            options.ConnectionString = settings.PooledConnectionString();
            options.GrainStorageSerializer = new StoredJsonSerializer();
        });

    public static ISiloBuilder UseEmbeddedStorage(this ISiloBuilder silo) => silo
        .AddMemoryGrainStorage(StorageNames.Bounded)
        .UseInMemoryReminderService();
}
