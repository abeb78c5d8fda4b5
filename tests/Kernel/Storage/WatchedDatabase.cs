using System.Collections.Concurrent;
using System.Data.Common;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Storage;

/// <summary>A database that can be held or made to fail around its commits, and remembers them.</summary>
internal sealed class WatchedDatabase(IDatabase inner) : IDatabase
{
    private readonly ConcurrentQueue<IReadOnlyList<UnitOfWork>> _commits = new();

    /// <summary>The keys of each commit's documents, in the order in which the commits were asked for.</summary>
    public IReadOnlyList<string[]> Commits => [.. _commits.Select(units => units.Select(unit => unit.Document.Header.Ref.Key).ToArray())];

    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    /// <summary>Runs when the commit has happened and its answer has not.</summary>
    public Func<Task> After { get; set; } = () => Task.CompletedTask;

    public int Lanes { get; init; } = 1;

    public SqlDialect Dialect => inner.Dialect;

    public async Task<long> CommitAsync(IReadOnlyList<UnitOfWork> units)
    {
        _commits.Enqueue(units);
        await Before();
        var position = await inner.CommitAsync(units);
        await After();
        return position;
    }

    public Task SettleAsync(IReadOnlyList<Guid> delivered) => inner.SettleAsync(delivered);

    public Task<StoredDocument?> FindAsync(DocumentRef document) => inner.FindAsync(document);

    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> query) => inner.ReadAsync(query);

    public Task<int> InsertAsync<TRow>(DbTransaction transaction, Table<TRow> table, IReadOnlyList<TRow> rows) => inner.InsertAsync(transaction, table, rows);

    public Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> change) => inner.WriteAsync(change);
}
