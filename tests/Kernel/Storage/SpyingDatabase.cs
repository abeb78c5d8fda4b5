using System.Collections.Concurrent;
using System.Data.Common;
using Npgsql;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage.Postgres;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Storage;

/// <summary>A database that can say afterwards what it was asked, and can show a document as it was before.</summary>
internal sealed class SpyingDatabase(IDatabase inner) : IDatabase, IDisposable, IAsyncDisposable
{
    private readonly ConcurrentDictionary<DocumentRef, StoredDocument?> _before = new();
    private readonly ConcurrentQueue<UnitOfWork> _committed = new();
    private ConcurrentQueue<DbCommand>? _asked;
    private int _failing;

    public int Lanes => inner.Lanes;

    public SqlDialect Dialect => inner.Dialect;

    /// <summary>From now on, remembers the queries.</summary>
    public void Listen()
    {
        _committed.Clear();
        _asked = new();
    }

    /// <summary>The queries since <see cref="Listen"/> in which that value was asked for.</summary>
    public IReadOnlyList<string> QueriesFor(string value) =>
    [
        .. from command in Interlocked.Exchange(ref _asked, null) ?? []
           where command.Parameters.Cast<DbParameter>().Any(parameter => Equals(parameter.Value, value))
           select command.CommandText,
    ];

    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> query) => inner.ReadAsync(connection => query(new SpyingConnection(connection, command => _asked?.Enqueue(command))));

    /// <summary>
    /// How many statements went out since <see cref="Listen"/> for whatever has that mark in its keys: the queries, which are the same on
    /// both databases, and those that PostgreSQL makes of the units. Only SQLite leaves a command its parameters when it is done.
    /// </summary>
    public int StatementsFor(string mark)
    {
        var tables = new Tables(SqlDialect.PostgreSql);
        var queries = (Interlocked.Exchange(ref _asked, null) ?? []).Where(command => command.Parameters.Cast<DbParameter>()
            .Any(parameter => parameter.Value is string text && text.Contains(mark, StringComparison.Ordinal)));
        var units = _committed.Where(unit => unit.Document.Header.Ref.Key.Contains(mark, StringComparison.Ordinal));
        return queries.Sum(command => command.CommandText.Split(';').Length) + units.Sum(unit => StatementsOf(unit, tables));
    }

    public Task<long> CommitAsync(IReadOnlyList<UnitOfWork> units)
    {
        if (_asked is not null)
        {
            units.ToList().ForEach(_committed.Enqueue);
        }

        return inner.CommitAsync(units);
    }

    public Task SettleAsync(IReadOnlyList<Guid> delivered) => inner.SettleAsync(delivered);

    /// <summary>
    /// The next grain that reads the document finds it as it was then, null for not at all: like an activation that began before
    /// another one, on a silo thought dead, wrote its last.
    /// </summary>
    public void ShowOnce(DocumentRef document, StoredDocument? before) => _before[document] = before;

    public Task<StoredDocument?> FindAsync(DocumentRef document) =>
        _before.TryRemove(document, out var before) ? Task.FromResult(before) : ReadAsync(connection => DocumentRows.FindAsync(connection, document));

    public Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> change) => inner.WriteAsync(change);

    /// <summary>The next transaction that inserts rows of a store breaks off after them.</summary>
    public void FailNextInsert() => Interlocked.Exchange(ref _failing, 1);

    public async Task<int> InsertAsync<TRow>(DbTransaction transaction, Table<TRow> table, IReadOnlyList<TRow> rows)
    {
        var inserted = await inner.InsertAsync(transaction, table, rows);
        return Interlocked.Exchange(ref _failing, 0) == 1 ? throw new TimeoutException("The database is gone.") : inserted;
    }

    public void Dispose() => (inner as IDisposable)?.Dispose();

    public async ValueTask DisposeAsync()
    {
        if (inner is IAsyncDisposable asynchronously)
        {
            await asynchronously.DisposeAsync();
        }
        else
        {
            Dispose();
        }
    }

    private static int StatementsOf(UnitOfWork unit, Tables tables)
    {
        using var batch = new NpgsqlBatch();
        new PostgresBatch(tables).Fill(batch, new([unit]));
        return batch.BatchCommands.Count;
    }
}
