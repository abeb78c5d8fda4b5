using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Registers;

/// <summary>Reads master data for the registers.</summary>
internal sealed class RegisterStore(IDatabase database)
{
    /// <summary>The masters of a kind that changed since <paramref name="since"/>, oldest change first.</summary>
    public Task<ImmutableArray<MasterRow>> ChangedAsync(string kind, DateTimeOffset since) => database.ReadAsync(connection => connection
        .Query("SELECT key, version, status, body FROM document WHERE kind = @kind AND changed_at >= @since ORDER BY changed_at")
        .With("kind", kind).With("since", since.ToUniversalTime())
        .ListAsync(ReadMaster));

    /// <summary>A master as it is now; null when there is none.</summary>
    public Task<MasterRow?> FindAsync(DocumentRef master) => database.ReadAsync(connection => connection
        .Query("SELECT key, version, status, body FROM document WHERE kind = @kind AND key = @key")
        .With("kind", master.Kind).With("key", master.Key)
        .FirstAsync(ReadMaster));

    private static MasterRow ReadMaster(ref RowReader row) => new(row.Text(), row.Number(), (DocumentStatus)row.Number(), row.Text());
}
