using System.Collections.Concurrent;
using System.Data.Common;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Storage;

/// <summary>A database that can say afterwards what it was asked.</summary>
internal sealed class SpyingDatabase(IDatabase inner) : IDatabase, IDisposable
{
    private ConcurrentQueue<DbCommand>? _asked;

    public int Lanes => inner.Lanes;

    public SqlDialect Dialect => inner.Dialect;

    /// <summary>From now on, remembers the queries.</summary>
    public void Listen() => _asked = new();

    /// <summary>The queries since <see cref="Listen"/> in which that value was asked for.</summary>
    public IReadOnlyList<string> QueriesFor(string value) =>
    [
        .. from command in Interlocked.Exchange(ref _asked, null) ?? []
           where command.Parameters.Cast<DbParameter>().Any(parameter => Equals(parameter.Value, value))
           select command.CommandText,
    ];

    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> query) => inner.ReadAsync(connection => query(new SpyingConnection(connection, command => _asked?.Enqueue(command))));

    public Task<long> CommitAsync(IReadOnlyList<UnitOfWork> units) => inner.CommitAsync(units);

    public Task SettleAsync(IReadOnlyList<Guid> delivered) => inner.SettleAsync(delivered);

    public Task<StoredDocument?> FindAsync(DocumentRef document) => inner.FindAsync(document);

    public Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> change) => inner.WriteAsync(change);

    public void Dispose() => (inner as IDisposable)?.Dispose();
}
