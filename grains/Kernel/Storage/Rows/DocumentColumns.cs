using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;
using static OpsSupport.Kernel.Storage.Rows.ColumnType;

namespace OpsSupport.Kernel.Storage.Rows;

/// <summary>The columns of a document's row, written and read.</summary>
internal static class DocumentColumns
{
    public static ImmutableArray<Column<UnitOfWork>> All { get; } =
    [
        new("kind", Text, unit => unit.Document.Header.Ref.Kind),
        new("key", Text, unit => unit.Document.Header.Ref.Key),
        new("number", Text, unit => unit.Document.Header.Number),
        new("owner", Text, unit => unit.Document.Header.Owner.Value),
        new("owner_unit", Text, unit => unit.Document.Header.OwnerUnit?.Value),
        new("created_at", Instant, unit => unit.Document.Header.CreatedAt.ToUniversalTime()),
        new("changed_at", Instant, unit => unit.Document.Header.ChangedAt.ToUniversalTime()),
        new("status", Number, unit => (int)unit.Document.Header.Status),
        new("version", Number, unit => unit.Document.Header.Version),
        new("awaiting_line", Json, unit => StoredJson.WriteUnlessEmpty(unit.Document.Header.Awaiting)),
        new("title", Text, unit => unit.Document.Facts.Title),
        new("amount", Large, unit => unit.Document.Facts.Amount?.Minor),
        new("currency", Text, unit => unit.Document.Facts.Amount?.Currency.Code),
        new("first_day", Day, unit => unit.Document.Facts.FirstDay),
        new("last_day", Day, unit => unit.Document.Facts.LastDay),
        new("project", Text, unit => unit.Document.Facts.Project?.Value),
        new("unit", Text, unit => unit.Document.Facts.Unit?.Value),
        new("stage", Text, unit => unit.Document.Facts.Stage),
        new("keywords", Json, unit => StoredJson.WriteUnlessEmpty(unit.Document.Facts.Keywords)),
        new("body", Json, unit => unit.Document.Body),
        // What only lists ask for; nothing is read back from here on.
        new("people", Json, unit => StoredJson.WriteUnlessEmpty(unit.Document.Facts.People)),
        new("search", Text, unit => Search(unit.Document)),
    ];

    /// <summary>What <see cref="ReadHeader"/> and then <see cref="ReadFacts"/> read, of the table's alias <c>d</c>.</summary>
    public const string Read = """
        d.kind, d.key, d.number, d.owner, d.owner_unit, d.created_at, d.changed_at, d.status, d.version, d.awaiting_line,
        d.title, d.amount, d.currency, d.first_day, d.last_day, d.project, d.unit, d.stage, d.keywords
        """;

    public static DocumentHeader ReadHeader(ref RowReader row) => new()
    {
        Ref = new(row.Text(), row.Text()),
        Number = row.TextOrNull(),
        Owner = new(row.Text()),
        OwnerUnit = row.CodeOrNull<UnitCode>(),
        CreatedAt = row.Instant(),
        ChangedAt = row.Instant(),
        Status = (DocumentStatus)row.Number(),
        Version = row.Number(),
        Awaiting = row.TextOrNull() is { } line ? StoredJson.Read<ImmutableArray<EmployeeNo>>(line) : [],
    };

    public static DocumentFacts ReadFacts(ref RowReader row) => new(row.Text())
    {
        Amount = row.MoneyOrNull(),
        FirstDay = row.DayOrNull(),
        LastDay = row.DayOrNull(),
        Project = row.CodeOrNull<ProjectNo>(),
        Unit = row.CodeOrNull<UnitCode>(),
        Stage = row.TextOrNull(),
        Keywords = row.TextOrNull() is { } words ? StoredJson.Read<ImmutableArray<string>>(words) : [],
    };

    private static string Search(DocumentRecord document) => string.Join('\n',
        new[] { document.Header.Number, document.Facts.Title }.Concat(document.Facts.Keywords).Where(words => !string.IsNullOrEmpty(words)));
}
