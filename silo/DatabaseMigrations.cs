using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Sqlite;

namespace OpsSupport;

/// <summary>Whether the database is what this version needs: brought there at start when embedded, by a command in a cluster.</summary>
public static class DatabaseMigrations
{
    /// <summary>Runs what the cluster's database lacks and answers what ran.</summary>
    /// <exception cref="StartupException">It belongs to a later version of this program.</exception>
    public static Task<ImmutableArray<string>> MigrateAsync(this SiloSettings settings) => OnPostgresAsync(settings, migrator => migrator.RunAsync());

    /// <exception cref="StartupException">Migrations are missing, or the database belongs to a later version of this program.</exception>
    public static async Task RequireMigratedAsync(this SiloSettings settings)
    {
        if (await OnPostgresAsync(settings, migrator => migrator.PendingAsync()) is { IsEmpty: false } missing)
        {
            throw new StartupException(
                $"the database lacks {missing.Length} migrations ({string.Join(", ", missing)})", "Run: dotnet run --project silo -- migrate");
        }
    }

    /// <summary>Takes the data folder and brings its database up to date. To be called before a host with an embedded silo starts.</summary>
    /// <exception cref="StartupException">The folder cannot be used, or holds the data of a later version.</exception>
    public static async Task PrepareEmbeddedDatabaseAsync(this IHost host)
    {
        var folder = host.Services.GetRequiredService<SiloSettings>().DataFolder;
        try
        {
            await UnderstoodAsync(() => host.Services.GetRequiredService<Migrator>().RunAsync());
        }
        catch (DataFolderInUseException held)
        {
            throw Folder(folder, "is in use by another process", held);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw Folder(folder, "cannot be written", refused);
        }
        catch (SqliteException unreadable)
        {
            throw Folder(folder, $"has a database that cannot be used ({unreadable.Message.TrimEnd('.')})", unreadable);
        }
    }

    private static StartupException Folder(string folder, string fault, Exception inner) => new(
        $"the data folder {folder} {fault}", "End what uses it, give its user the right to write, or choose another with --data.", inner);

    private static async Task<T> OnPostgresAsync<T>(SiloSettings settings, Func<Migrator, Task<T>> task)
    {
        await using var services = new ServiceCollection().AddPostgresStorage(settings.DatabaseConnectionString()).BuildServiceProvider();
        return await UnderstoodAsync(() => task(services.GetRequiredService<Migrator>()));
    }

    private static async Task<T> UnderstoodAsync<T>(Func<Task<T>> task)
    {
        try
        {
            return await task();
        }
        catch (DatabaseTooNewException later)
        {
            throw new StartupException(later.Message.TrimEnd('.'), "Every version before that one would misread the data.", later);
        }
    }
}
