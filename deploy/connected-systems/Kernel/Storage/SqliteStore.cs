using Microsoft.Data.Sqlite;

namespace ConnectedSystems.Kernel.Storage;

/// <summary>The system's own database: one file, one writer at a time, brought up to date when the system starts.</summary>
internal sealed class SqliteStore
{
    private readonly string _connection;

    public SqliteStore(string folder, IEnumerable<SchemaStep> steps)
    {
        Directory.CreateDirectory(folder);
        _connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "system.db"), ForeignKeys = true, DefaultTimeout = 10 }.ToString();
        using (var connection = Open())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS schema_step (name TEXT PRIMARY KEY)";
            command.ExecuteNonQuery();
        }

        foreach (var step in steps)
        {
            Write(work => Apply(work, step));
        }
    }

    public T Read<T>(Func<SqliteWork, T> read)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        return read(new(connection, transaction));
    }

    /// <summary>All of it or, where it throws, nothing.</summary>
    public T Write<T>(Func<SqliteWork, T> write)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = write(new(connection, transaction));
        transaction.Commit();
        return result;
    }

    /// <summary>All of it or, where it throws, nothing.</summary>
    public void Write(Action<SqliteWork> write) => Write(work =>
    {
        write(work);
        return true;
    });

    private static void Apply(SqliteWork work, SchemaStep step)
    {
        if (work.Run("INSERT OR IGNORE INTO schema_step (name) VALUES (@name)", ("@name", step.Name)) == 1)
        {
            work.Run(step.Sql);
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }
}
