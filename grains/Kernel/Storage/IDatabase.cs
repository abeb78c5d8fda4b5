using System.Data.Common;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Storage;

/// <summary>The database behind the silo: PostgreSQL for anything real, SQLite embedded. Everything else speaks to this.</summary>
internal interface IDatabase
{
    /// <summary>How many transactions of units may be under way at once: 1 on SQLite, a few on PostgreSQL.</summary>
    int Lanes { get; }

    /// <summary>
    /// Stores all units in one transaction, in the order given, and answers where in the ledger they stand. Either all are
    /// stored or none: the exception says which (<see cref="UnitRefusedException"/> when one of the units is to blame).
    /// </summary>
    /// <param name="units">One or more; sorted by document so that two transactions never wait for each other crosswise.</param>
    Task<long> CommitAsync(IReadOnlyList<UnitOfWork> units);

    /// <summary>Forgets effects that were delivered.</summary>
    Task SettleAsync(IReadOnlyList<Guid> delivered);

    Task<StoredDocument?> FindAsync(DocumentRef document);

    /// <summary>
    /// Runs a query, off the calling grain's thread where the driver blocks. The SQL of the readers is plain enough for both
    /// databases; where they differ, <see cref="Dialect"/> says the words.
    /// </summary>
    Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> query);

    /// <summary>Runs a small change of its own (attempts of an effect, a period's state) in one transaction.</summary>
    Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> change);

    /// <summary>Inserts rows as part of such a change, in one statement where that pays; answers how many were new.</summary>
    Task<int> InsertAsync<TRow>(DbTransaction transaction, Table<TRow> table, IReadOnlyList<TRow> rows);

    SqlDialect Dialect { get; }
}
