using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Storage;

/// <summary>
/// Brings the database to what this program needs: numbered scripts, forward only, all that are missing in one transaction.
/// Several processes may start it at once: one runs, the others wait and find nothing left to do.
/// </summary>
public sealed class Migrator
{
    private const string Record = "CREATE TABLE IF NOT EXISTS schema_migration (number int PRIMARY KEY, name text NOT NULL, applied_at text NOT NULL)";

    private readonly IDatabase _database;
    private readonly TimeProvider _time;

    internal Migrator(IDatabase database, TimeProvider time) => (_database, _time) = (database, time);

    /// <summary>Runs what is missing and answers the names of what ran.</summary>
    /// <exception cref="DatabaseTooNewException">A later version of this program has migrated the database.</exception>
    public Task<ImmutableArray<string>> RunAsync() => _database.WriteAsync(async (connection, transaction) =>
    {
        await connection.Query(_database.Dialect.OneAtATime, transaction).ChangeAsync();
        await connection.Query(Record, transaction).ChangeAsync();
        var missing = Missing(await LastAsync(connection, transaction));
        foreach (var migration in missing)
        {
            await ApplyAsync(migration, connection, transaction);
        }

        return missing.Select(migration => migration.Name).ToImmutableArray();
    });

    /// <summary>The names of what is missing; changes nothing.</summary>
    /// <exception cref="DatabaseTooNewException">A later version of this program has migrated the database.</exception>
    public async Task<ImmutableArray<string>> PendingAsync()
    {
        var known = await _database.ReadAsync(connection => connection.Query(_database.Dialect.HasTable).With("name", "schema_migration").FirstAsync(First));
        var last = known == 0 ? 0 : await _database.ReadAsync(connection => LastAsync(connection, transaction: null));
        return [.. Missing(last).Select(migration => migration.Name)];
    }

    private static Task<int> LastAsync(DbConnection connection, DbTransaction? transaction) =>
        connection.Query("SELECT coalesce(max(number), 0) FROM schema_migration", transaction).FirstAsync(First);

    private static int First(ref RowReader row) => row.Number();

    private IReadOnlyList<Migration> Missing(int last)
    {
        var all = Migration.Of(_database.Dialect);
        return last <= all[^1].Number
            ? [.. all.Where(migration => migration.Number > last)]
            : throw new DatabaseTooNewException(last, all[^1].Number);
    }

    private async Task ApplyAsync(Migration migration, DbConnection connection, DbTransaction transaction)
    {
        await connection.Query(migration.Script, transaction).ChangeAsync();
        await connection.Query("INSERT INTO schema_migration (number, name, applied_at) VALUES (@number, @name, @at)", transaction)
            .With("number", migration.Number).With("name", migration.Name)
            .With("at", _time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)).ChangeAsync();
    }
}
