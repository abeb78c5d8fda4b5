using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Data.Common;
using Npgsql;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Storage.Postgres;

/// <summary>PostgreSQL: a transaction of units is one batch, sent, run and committed in one round trip.</summary>
internal sealed class PostgresDatabase(string connectionString) : IDatabase, IAsyncDisposable
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(PostgresSettings.Completed(connectionString));
    private readonly PostgresBatch _batch = new(new Tables(SqlDialect.PostgreSql));
    private readonly ConcurrentDictionary<int, bool> _knownPeriods = new();

    // One: what comes while a commit is under way shares the next. A second lane makes twice the commits of half the size, which
    // cost a program at 32 clients half as much processor time again.
    public int Lanes => 1;

    public SqlDialect Dialect => SqlDialect.PostgreSql;

    public async Task<long> CommitAsync(IReadOnlyList<UnitOfWork> units)
    {
        var rows = new UnitRows(units);
        await BeginPeriodsAsync(rows.Periods).ConfigureAwait(false);
        try
        {
            await using var batch = _source.CreateBatch();
            _batch.Fill(batch, rows);
            return await PositionOfAsync(batch).ConfigureAwait(false);
        }
        catch (PostgresException refused) when (PostgresErrors.ReasonOf(refused) is { } reason)
        {
            throw UnitRefusedException.Of(reason, PostgresErrors.DetailOf(refused), units, refused);
        }
    }

    public async Task SettleAsync(IReadOnlyList<Guid> delivered)
    {
        await using var command = _source.CreateCommand("DELETE FROM effect_owed WHERE id = ANY($1)");
        command.Parameters.Add(new() { Value = delivered.ToArray() });
        await command.ExecuteNonQueryAsync();
    }

    public Task<StoredDocument?> FindAsync(DocumentRef document) => ReadAsync(connection => DocumentRows.FindAsync(connection, document));

    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> query)
    {
        await using var connection = await _source.OpenConnectionAsync();
        return await query(connection);
    }

    public async Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> change)
    {
        await using var connection = await _source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var result = await change(connection, transaction);
        await transaction.CommitAsync();
        return result;
    }

    public async Task<int> InsertAsync<TRow>(DbTransaction transaction, Table<TRow> table, IReadOnlyList<TRow> rows)
    {
        if (rows.Count == 0)
        {
            return 0;
        }

        await using var command = (NpgsqlCommand)transaction.Connection!.Query(table.InsertMany, transaction);
        foreach (var column in table.Columns)
        {
            command.Parameters.Add(PostgresValues.Many(column, rows));
        }

        return await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    // The position is the first result; what comes after it has to be read as well, that is where refusals arrive.
    private static async Task<long> PositionOfAsync(NpgsqlBatch batch)
    {
        await using var reader = await batch.ExecuteReaderAsync().ConfigureAwait(false);
        await reader.ReadAsync();
        var position = reader.GetInt64(0);
        while (await reader.NextResultAsync())
        {
        }

        return position;
    }

    // A period nobody ever posted to has no row to lock. It gets one before the transaction, once in the life of this process.
    private async Task BeginPeriodsAsync(ImmutableArray<int> periods)
    {
        var unknown = periods.Where(period => !_knownPeriods.ContainsKey(period)).ToArray();
        if (unknown.Length == 0)
        {
            return;
        }

        await using var command = _source.CreateCommand(
            "INSERT INTO accounting_period (period) SELECT * FROM unnest($1) ON CONFLICT DO NOTHING");
        command.Parameters.Add(new() { Value = unknown });
        await command.ExecuteNonQueryAsync();
        foreach (var period in unknown)
        {
            _knownPeriods.TryAdd(period, true);
        }
    }
}
