using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Search;

/// <summary>Finds documents of several kinds at once, each as far as the reader sees that kind.</summary>
internal sealed class SearchStore(IDatabase database, DocumentListStore documents)
{
    // The first word's part is shown: where the others are does not tell more.
    private const string Shown = @"coalesce((SELECT x.shown FROM document_text x WHERE x.kind = d.kind AND x.key = d.key AND x.folded LIKE @word0 ESCAPE '\' ORDER BY x.part LIMIT 1), '')";

    private const string Order = "h.rank, d.changed_at DESC, d.key";

    /// <summary>The best documents of each kind, best first, with how many there are of that kind.</summary>
    /// <param name="words">Folded; one or more.</param>
    public Task<ImmutableArray<FoundDocument>> FindAsync(
        IEnumerable<(string Kind, ListScope Scope)> kinds, ImmutableArray<string> words, int mostOfAKind, CancellationToken cancellation = default) => database.ReadAsync(connection =>
    {
        var conditions = new Conditions();
        Restrict(conditions, kinds);
        documents.Search(conditions, words);
        return conditions.Bind(connection.Query($"""
            WITH hit AS (SELECT d.kind, d.key, {RankOf()} AS rank, d.changed_at FROM document d WHERE {conditions.Text}),
            best AS (SELECT h.kind, h.key, h.rank, count(*) OVER (PARTITION BY h.kind) AS found,
                row_number() OVER (PARTITION BY h.kind ORDER BY h.rank, h.changed_at DESC, h.key) AS place FROM hit h)
            SELECT {DocumentColumns.Read}, h.rank, h.found, {Shown} FROM best h JOIN document d ON d.kind = h.kind AND d.key = h.key
            WHERE h.place <= @most ORDER BY {Order}
            """)).With("number", words[0]).With("most", mostOfAKind).ListAsync(Read, cancellation);
    });

    private string RankOf() => $@"CASE WHEN lower(d.number) = @number THEN 0 WHEN d.title {database.Dialect.CaseInsensitiveLike} @word0 ESCAPE '\' THEN 1 ELSE 2 END";

    private static FoundDocument Read(ref RowReader row)
    {
        var header = DocumentColumns.ReadHeader(ref row);
        var document = new DocumentRow(header, DocumentColumns.ReadFacts(ref row), header.Owner.Value);
        return new(document, row.Number(), (int)row.Large(), row.Text());
    }

    // A person sees more of some kinds than of others, but of all that are alike in this the same.
    private void Restrict(Conditions conditions, IEnumerable<(string Kind, ListScope Scope)> kinds)
    {
        var alternatives = kinds.GroupBy(kind => Signature(kind.Scope)).Select((group, index) =>
        {
            var within = new Conditions().AndIf(StoredJson.Write(group.Select(kind => kind.Kind)), $"d.kind IN ({database.Dialect.Items($"@kinds{index}")})", $"kinds{index}");
            documents.Restrict(within, group.First().Scope);
            return within;
        });
        conditions.AndAny([.. alternatives]);
    }

    private static (bool, object?, int, int) Signature(ListScope scope) => (scope.Everything, scope.Own, scope.Units.Length, scope.Projects.Length);
}

/// <summary>A document that was found, with the part of its text in which.</summary>
/// <param name="Rank">0 by its very number, 1 by its title, 2 by anything else.</param>
/// <param name="Count">How many of its kind were found.</param>
internal sealed record FoundDocument(DocumentRow Document, int Rank, int Count, string Text);
