using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Guards;

/// <summary>Finds out whether reservations lapsed: by the history of their documents, not by the clock alone.</summary>
internal sealed class GuardStore(IDatabase database)
{
    private static readonly string Submitted = $"""
        SELECT count(*) FROM audit_entry
        WHERE kind = @kind AND key = @key AND version = @version AND action IN ({(int)DocumentAction.Submit}, {(int)DocumentAction.TakeEffect})
        """;

    /// <summary>
    /// Without the reservations that nobody came back for. One whose document was stored stays, however late the news of it is:
    /// otherwise two documents could have the same.
    /// </summary>
    public async Task<ImmutableArray<Holding>> LapsedAsync(ImmutableArray<Holding> known, DateTimeOffset now)
    {
        var lapsed = new List<Holding>();
        foreach (var one in known.Overdue(now))
        {
            if (!await WasSubmittedAsync(one.Hold.By, one.Hold.Version))
            {
                lapsed.Add(one);
            }
        }

        return lapsed.Count == 0 ? known : known.Without(lapsed);
    }

    private async Task<bool> WasSubmittedAsync(DocumentRef document, int version) => await database.ReadAsync(connection => connection
        .Query(Submitted).With("kind", document.Kind).With("key", document.Key).With("version", version)
        .FirstAsync(static (ref row) => row.Large())) > 0;
}
