using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Sqlite;

namespace OpsSupport;

/// <summary>Which database the grains keep their state and reminders in.</summary>
internal static class Storage
{
    private const string Npgsql = "Npgsql";

    // The provider's name for the SQLite that comes with .NET's own driver.
    private const string Sqlite = "System.Data.SQLite";

    public static ISiloBuilder UseClusterStorage(this ISiloBuilder silo, SiloSettings settings)
    {
        silo.Services.AddPostgresStorage(settings.DatabaseConnectionString());
        return silo
            .UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = (Npgsql, settings.OrleansConnectionString()))
            .AddAdoNetGrainStorage(StorageNames.Bounded, options =>
            {
                (options.Invariant, options.ConnectionString) = (Npgsql, settings.OrleansConnectionString());
                options.GrainStorageSerializer = new StoredJsonSerializer();
            });
    }

    public static ISiloBuilder UseEmbeddedStorage(this ISiloBuilder silo, SiloSettings settings)
    {
        var file = Path.Combine(settings.DataFolder, DataFolder.DatabaseFileName);
        silo.Services.AddSqliteStorage(settings.DataFolder);
        return silo.UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = (Sqlite, $"Data Source={file}"));
    }
}
