using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Search;

/// <summary>Gives texts to documents of earlier releases.</summary>
internal sealed class DocumentTextStore(IDatabase database)
{
    private static readonly string Remarks = $"""
        SELECT a.version, a.comment FROM audit_entry a WHERE a.kind = @kind AND a.key = @key AND a.comment <> ''
        AND a.action NOT IN ({(int)DocumentAction.Attach}, {(int)DocumentAction.Detach}) ORDER BY a.version
        """;

    private readonly Tables _tables = new(database.Dialect);

    /// <summary>Documents of these kinds that have no text, in the order of their keys behind <paramref name="after"/>.</summary>
    public Task<ImmutableArray<DocumentRecord>> WithoutAsync(IEnumerable<string> kinds, DocumentRef after, int most) => database.ReadAsync(connection => connection
        .Query($"""
            SELECT {DocumentColumns.Read}, d.body FROM document d
            WHERE (d.kind, d.key) > (@kind, @key) AND d.kind IN ({database.Dialect.Items("@kinds")})
            AND NOT EXISTS (SELECT 1 FROM document_text x WHERE x.kind = d.kind AND x.key = d.key AND x.part = {TextRecord.Document})
            ORDER BY d.kind, d.key LIMIT @most
            """)
        .With("kind", after.Kind).With("key", after.Key).With("kinds", StoredJson.Write(kinds)).With("most", most)
        .ListAsync(static (ref row) => new DocumentRecord { Header = DocumentColumns.ReadHeader(ref row), Facts = DocumentColumns.ReadFacts(ref row), Body = row.Text() }));

    /// <summary>What was said about a document until now.</summary>
    public Task<ImmutableArray<TextRecord>> RemarksAsync(DocumentRef document) => database.ReadAsync(connection => connection
        .Query(Remarks).With("kind", document.Kind).With("key", document.Key).ListAsync(static (ref row) => new TextRecord(row.Number(), row.Text())));

    /// <summary>Stores texts, but for parts that somebody stored meanwhile.</summary>
    public Task<int> AddAsync(IReadOnlyList<TextRow> texts) =>
        database.WriteAsync((_, transaction) => database.InsertAsync(transaction, _tables.MissingTexts, texts));
}
