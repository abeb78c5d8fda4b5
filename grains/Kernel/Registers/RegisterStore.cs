using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Registers;

/// <summary>Reads master data for the registers, and keeps up what lists say of it.</summary>
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

    /// <summary>The masters of a kind that are in effect, with what lists say of them.</summary>
    public Task<ImmutableArray<(DocumentHeader Header, DocumentFacts Stored, string Body)>> EffectiveAsync(string kind) => database.ReadAsync(connection => connection
        .Query($"SELECT {DocumentColumns.Read}, d.body FROM document d WHERE d.kind = @kind AND d.status = @effective")
        .With("kind", kind).With("effective", (int)DocumentStatus.Effective)
        .ListAsync(static (ref row) => (DocumentColumns.ReadHeader(ref row), DocumentColumns.ReadFacts(ref row), row.Text())));

    /// <summary>Stores what of a master's facts changed with the day, unless the master itself was changed meanwhile.</summary>
    public Task<int> RenewAsync(DocumentHeader header, DocumentFacts facts) => database.WriteAsync((connection, transaction) => connection
        .Query("UPDATE document SET unit = @unit, stage = @stage WHERE kind = @kind AND key = @key AND version = @version", transaction)
        .With("unit", facts.Unit?.Value).With("stage", facts.Stage)
        .With("kind", header.Ref.Kind).With("key", header.Ref.Key).With("version", header.Version).ChangeAsync());

    private static MasterRow ReadMaster(ref RowReader row) => new(row.Text(), row.Number(), (DocumentStatus)row.Number(), row.Text());
}
