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
        .ListAsync(static (ref row) => new MasterRow(row.Text(), row.Number(), (DocumentStatus)row.Number(), row.Text())));
}
