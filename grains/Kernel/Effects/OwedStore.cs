using System.Collections.Immutable;
using System.Text.Json;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Effects;

/// <summary>Reads what documents owe others; only they themselves deliver it.</summary>
internal sealed class OwedStore(IDatabase database)
{
    private const int LongestError = 500;

    /// <summary>What is owed, oldest first: by one document, or by all when null.</summary>
    public Task<OwedPage> ListAsync(DocumentRef? document, PageRequest page, CancellationToken cancellation = default) =>
        database.ReadAsync(async connection =>
        {
            var conditions = new Conditions().AndIf(document?.Kind, "kind = @kind", "kind").AndIf(document?.Key, "key = @key", "key");
            var count = await conditions.Bind(connection.Query($"SELECT count(*) FROM effect_owed WHERE {conditions.Text}"))
                .FirstAsync(static (ref row) => row.Number(), cancellation);
            var select = $"""
                SELECT kind, key, effect, created_at, attempts, last_error FROM effect_owed
                WHERE {conditions.Text} ORDER BY seq LIMIT @take OFFSET @skip
                """;
            var effects = await conditions.Bind(connection.Query(select)).With("take", page.Take).With("skip", page.Skip)
                .ListAsync(ReadEffect, cancellation);
            return new OwedPage(effects, count);
        });

    /// <summary>The documents that have owed something since before an instant, the longest first: their writer may have died.</summary>
    public Task<ImmutableArray<DocumentRef>> DocumentsAsync(DateTimeOffset before, int count) => database.ReadAsync(connection => connection
        .Query("SELECT kind, key FROM effect_owed WHERE created_at < @before GROUP BY kind, key ORDER BY min(seq) LIMIT @count")
        .With("before", before.ToUniversalTime()).With("count", count)
        .ListAsync(static (ref row) => new DocumentRef(row.Text(), row.Text())));

    /// <summary>Notes that a delivery failed, for the administrator to see.</summary>
    public Task NoteFailureAsync(Guid effect, string error) => database.WriteAsync((connection, transaction) => connection
        .Query("UPDATE effect_owed SET attempts = attempts + 1, last_error = @error WHERE id = @id", transaction)
        .With("error", error[..Math.Min(error.Length, LongestError)]).With("id", effect).ChangeAsync());

    private static OwedEffect ReadEffect(ref RowReader row) =>
        new(new(row.Text(), row.Text()), NameOf(row.Text()), row.Instant(), row.Number(), row.TextOrNull());

    private static string NameOf(string effect)
    {
        using var json = JsonDocument.Parse(effect);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("$type", out var name)
            ? name.ToString()
            : "";
    }
}
