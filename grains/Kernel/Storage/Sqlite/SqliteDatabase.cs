using System.Data.Common;
using Microsoft.Data.Sqlite;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Storage.Sqlite;

/// <summary>
/// SQLite in a folder of its own: one connection writes, others read beside it (WAL), and every commit is on disk before it
/// is answered. The driver blocks, so each transaction and each query borrows a pool thread and never a grain's.
/// </summary>
internal sealed class SqliteDatabase : IDatabase, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly DataFolder _folder;
    private readonly SqliteConnection _connection;
    private readonly SqliteWriter _writer;
    private readonly string _readers;

    /// <exception cref="DataFolderInUseException">Another process works on that folder.</exception>
    public SqliteDatabase(string folder)
    {
        _folder = DataFolder.Open(folder);
        _connection = new(new SqliteConnectionStringBuilder { DataSource = _folder.DatabaseFile, Pooling = false }.ConnectionString);
        _connection.Open();
        _connection.Query("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;").ExecuteNonQuery();
        _writer = new(_connection);
        _readers = new SqliteConnectionStringBuilder { DataSource = _folder.DatabaseFile, Mode = SqliteOpenMode.ReadOnly }.ConnectionString;
    }

    public int Lanes => 1;

    public SqlDialect Dialect => SqlDialect.Sqlite;

    public async Task<long> CommitAsync(IReadOnlyList<UnitOfWork> units)
    {
        try
        {
            return await InTurnAsync(transaction => Task.FromResult(_writer.Write(transaction, units))).ConfigureAwait(false);
        }
        catch (SqliteException refused) when (SqliteErrors.ReasonOf(refused) is { } reason)
        {
            throw UnitRefusedException.Of(reason, refused.Message, units, refused);
        }
    }

    public Task SettleAsync(IReadOnlyList<Guid> delivered) => InTurnAsync(transaction =>
    {
        _writer.Forget(transaction, delivered);
        return Task.FromResult(true);
    });

    public Task<StoredDocument?> FindAsync(DocumentRef document) => ReadAsync(connection => DocumentRows.FindAsync(connection, document));

    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> query) => Task.Run(async () =>
    {
        await using var connection = new SqliteConnection(_readers);
        await connection.OpenAsync();
        return await query(connection);
    });

    public Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> change) =>
        InTurnAsync(transaction => change(_connection, transaction));

    public Task<int> InsertAsync<TRow>(DbTransaction transaction, Table<TRow> table, IReadOnlyList<TRow> rows) =>
        Task.FromResult(_writer.Insert((SqliteTransaction)transaction, table, rows));

    public void Dispose()
    {
        _writer.Dispose();
        _connection.Dispose();
        SqliteConnection.ClearPool(new(_readers));
        _folder.Dispose();
        _turn.Dispose();
    }

    private async Task<T> InTurnAsync<T>(Func<SqliteTransaction, Task<T>> change)
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            return await Task.Run(() => InTransactionAsync(change));
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<T> InTransactionAsync<T>(Func<SqliteTransaction, Task<T>> change)
    {
        await using var transaction = _connection.BeginTransaction();
        var result = await change(transaction);
        await transaction.CommitAsync();
        return result;
    }
}
