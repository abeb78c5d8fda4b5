using System.Collections.Immutable;
using OpsSupport.Kernel.Search;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Lists;

/// <summary>Lists documents of one kind, as much of them as a reader may see.</summary>
internal sealed class DocumentListStore(IDatabase database)
{
    // Who was asked something about a document may read it ever after.
    private const string Involved = "EXISTS (SELECT 1 FROM todo t WHERE t.kind = d.kind AND t.key = d.key AND t.person = @own)";

    /// <summary>A page with the count and the totals of the whole list. The owner's name is his number until someone puts the name there.</summary>
    public Task<DocumentPage> ListAsync(string kind, DocumentFilter filter, ListScope scope, PageRequest page, CancellationToken cancellation = default) =>
        database.ReadAsync(async connection =>
        {
            var conditions = ConditionsOf(kind, filter, scope);
            var sums = $"SELECT d.currency, CAST(coalesce(sum(d.amount), 0) AS bigint), count(*) FROM document d WHERE {conditions.Text} GROUP BY d.currency";
            var totals = await conditions.Bind(connection.Query(sums)).ListAsync(ReadTotal, cancellation);
            var select = $"SELECT {DocumentColumns.Read} FROM document d WHERE {conditions.Text} ORDER BY {OrderOf(filter)} LIMIT @take OFFSET @skip";
            var rows = await conditions.Bind(connection.Query(select)).With("take", page.Take).With("skip", page.Skip)
                .ListAsync(ReadDocument, cancellation);
            return new DocumentPage(rows, totals.Sum(total => total.Count), [.. totals.Select(total => total.Amount).OfType<Money>()]);
        });

    /// <summary>The titles of documents of one kind by number; what does not exist is left out.</summary>
    public Task<ImmutableArray<KeyValuePair<string, string>>> TitlesAsync(string kind, IEnumerable<string> numbers) => database.ReadAsync(connection =>
        connection.Query($"SELECT d.number, d.title FROM document d WHERE d.kind = @kind AND d.number IN ({database.Dialect.Items("@numbers")})")
            .With("kind", kind).With("numbers", StoredJson.Write(numbers))
            .ListAsync(static (ref row) => KeyValuePair.Create(row.Text(), row.Text())));

    /// <summary>Which of these documents of one kind the scope covers.</summary>
    public async Task<ISet<string>> ReadableAsync(string kind, IEnumerable<string> keys, ListScope scope)
    {
        var conditions = new Conditions().AndIf(kind, "d.kind = @kind", "kind").AndIf(StoredJson.Write(keys), $"d.key IN ({database.Dialect.Items("@keys")})", "keys");
        Restrict(conditions, scope);
        var found = await database.ReadAsync(connection => conditions.Bind(connection.Query($"SELECT d.key FROM document d WHERE {conditions.Text}")).ListAsync(static (ref row) => row.Text()));
        return found.ToHashSet(StringComparer.Ordinal);
    }

    private static DocumentRow ReadDocument(ref RowReader row)
    {
        var header = DocumentColumns.ReadHeader(ref row);
        return new(header, DocumentColumns.ReadFacts(ref row), header.Owner.Value);
    }

    private static (Money? Amount, int Count) ReadTotal(ref RowReader row)
    {
        var currency = row.TextOrNull();
        var minor = row.Large();
        return (currency is null ? null : Money.FromMinor(minor, Currency.Of(currency)), (int)row.Large());
    }

    // Only columns named here ever reach the text of a query.
    private static string OrderOf(DocumentFilter filter)
    {
        var column = filter.Sort switch
        {
            DocumentSort.Number => "d.number",
            DocumentSort.Title => "d.title",
            DocumentSort.Amount => "d.amount",
            DocumentSort.FirstDay => "d.first_day",
            DocumentSort.ChangedAt => "d.changed_at",
            DocumentSort.Status => "d.status",
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter.Sort, null),
        };
        return $"{column} {(filter.Descending ? "DESC" : "ASC")} NULLS LAST, d.key";
    }

    private Conditions ConditionsOf(string kind, DocumentFilter filter, ListScope scope)
    {
        var conditions = new Conditions()
            .AndIf(kind, "d.kind = @kind", "kind")
            .AndIf((int?)filter.Status, "d.status = @status", "status")
            .AndIf(filter.Stage, "d.stage = @stage", "stage")
            .AndIf(filter.Unit?.Value, "coalesce(d.unit, d.owner_unit) = @unit", "unit")
            .AndIf(filter.Project?.Value, "d.project = @project", "project")
            .AndIf(filter.Awaiting?.Value, "EXISTS (SELECT 1 FROM todo t WHERE t.kind = d.kind AND t.key = d.key AND t.person = @awaiting AND t.state = 0 AND t.sort < 2)", "awaiting")
            .AndIf(filter.Owner?.Value, "d.owner = @owner", "owner");
        Search(conditions, filter.Text);
        Call(conditions, filter.Name);
        Restrict(conditions, scope);
        return conditions;
    }

    /// <summary>Only documents <c>d</c> in which, or in remarks on which, all the words are.</summary>
    public void Search(Conditions conditions, string? text) => Search(conditions, SearchWords.Of(text));

    /// <inheritdoc cref="Search(Conditions, string?)" />
    /// <param name="words">Folded; the first is the parameter <c>word0</c>.</param>
    public void Search(Conditions conditions, ImmutableArray<string> words)
    {
        foreach (var (index, word) in words.Index())
        {
            var pieces = Grams.Asked(word);
            // Pieces are found by the index; that they stand together is seen in the few texts that have them all.
            var all = pieces.IsEmpty ? "" : $"{database.Dialect.HasPieces($"@pieces{index}")} AND ";
            conditions.AndIf(Like.Containing(word), $@"(d.kind, d.key) IN (SELECT x.kind, x.key FROM document_text x WHERE {all}x.folded LIKE @word{index} ESCAPE '\')", $"word{index}");
            if (!pieces.IsEmpty)
            {
                conditions.With($"pieces{index}", database.Dialect.Pieces(pieces));
            }
        }
    }

    /// <summary>Only documents <c>d</c> whose number, title or keywords have all the words: what anybody may know of a master.</summary>
    private void Call(Conditions conditions, string? name)
    {
        foreach (var (index, word) in SearchWords.Of(name).Index())
        {
            conditions.AndIf(Like.Containing(word), $@"d.search {database.Dialect.CaseInsensitiveLike} @name{index} ESCAPE '\'", $"name{index}");
        }
    }

    /// <summary>Only documents <c>d</c> that the scope covers.</summary>
    public void Restrict(Conditions conditions, ListScope scope)
    {
        if (!scope.Everything)
        {
            conditions.AndAny(
                (scope.Own?.Value, $"d.owner = @own OR {Involved} OR @own IN ({database.Dialect.Items("d.people")})", "own"),
                (StoredJson.WriteUnlessEmpty(scope.Units), $"coalesce(d.unit, d.owner_unit) IN ({database.Dialect.Items("@units")})", "units"),
                (StoredJson.WriteUnlessEmpty(scope.Projects), $"d.project IN ({database.Dialect.Items("@projects")})", "projects"));
        }
    }
}
