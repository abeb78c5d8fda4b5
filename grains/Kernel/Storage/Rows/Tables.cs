using System.Collections.Immutable;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Todos;
using static OpsSupport.Kernel.Storage.Rows.ColumnType;

namespace OpsSupport.Kernel.Storage.Rows;

/// <summary>The tables that units of work write to. Names and meanings are a contract with every row ever stored.</summary>
internal sealed class Tables(SqlDialect dialect)
{
    private static readonly ImmutableArray<Column<UnitOfWork>> AuditColumns =
    [
        new("kind", Text, unit => unit.Document.Header.Ref.Kind),
        new("key", Text, unit => unit.Document.Header.Ref.Key),
        new("version", Number, unit => unit.Document.Header.Version),
        new("operation", Id, unit => unit.Audit.Intent.Operation),
        new("action", Number, unit => (int)unit.Audit.Action),
        new("status", Number, unit => (int)unit.Document.Header.Status),
        new("by_employee", Text, unit => unit.Audit.Intent.By.Value),
        new("on_behalf_of", Text, unit => unit.Audit.Intent.OnBehalfOf?.Value),
        new("at", Instant, unit => unit.Audit.At.ToUniversalTime()),
        new("source", Text, unit => unit.Audit.Intent.Source),
        new("comment", Text, unit => unit.Audit.Comment),
        new("changes", Json, unit => StoredJson.WriteUnlessEmpty(unit.Audit.Changes)),
    ];

    private static readonly ImmutableArray<Column<LineRow>> LineColumns =
    [
        new("kind", Text, row => row.Document.Kind),
        new("key", Text, row => row.Document.Key),
        new("line", Number, row => row.Line.Line),
        new("status", Number, row => row.Line.Status),
        new("day", Day, row => row.Line.Day),
        new("project", Text, row => row.Line.Project?.Value),
        new("employee", Text, row => row.Line.Employee?.Value),
        new("unit", Text, row => row.Line.Unit?.Value),
        new("awaiting", Text, row => row.Line.Awaiting?.Value),
        new("title", Text, row => row.Line.Title),
        new("quantity", Large, row => row.Line.Quantity?.Hundredths),
        new("days_late", Number, row => row.Line.DaysLate),
        new("amount", Large, row => row.Line.Amount?.Minor),
        new("currency", Text, row => row.Line.Amount?.Currency.Code),
        new("body", Json, row => row.Line.Body),
    ];

    private static readonly ImmutableArray<Column<TodoRow>> TodoColumns =
    [
        new("kind", Text, row => row.Document.Kind),
        new("key", Text, row => row.Document.Key),
        new("no", Number, row => row.Todo.No),
        new("person", Text, row => row.Todo.Person.Value),
        new("asked_for", Text, row => row.Todo.AskedFor?.Value),
        new("sort", Number, row => (int)row.Todo.Sort),
        new("state", Number, row => (int)row.Todo.State),
        new("task", Json, row => row.Todo.Task is { } task ? StoredJson.Write(task) : null),
        new("opened_at", Instant, row => row.Todo.OpenedAt.ToUniversalTime()),
        new("due_at", Instant, row => row.Todo.DueAt?.ToUniversalTime()),
        new("done_at", Instant, row => row.Todo.DoneAt?.ToUniversalTime()),
    ];

    private static readonly ImmutableArray<Column<TextRow>> TextColumns =
    [
        new("kind", Text, row => row.Document.Kind),
        new("key", Text, row => row.Document.Key),
        new("part", Number, row => row.Text.Part),
        new("shown", Text, row => row.Text.Shown),
        new("folded", Text, row => row.Text.Folded),
        new("grams", Text, row => row.Text.Grams),
    ];

    private static readonly ImmutableArray<Column<FigureEntry>> EntryColumns =
    [
        new("id", Text, entry => entry.Id),
        new("kind", Number, entry => (int)entry.Kind),
        new("business_date", Day, entry => entry.BusinessDate),
        new("period", Number, entry => entry.Period.Number),
        new("amount", Large, entry => entry.Amount.Minor),
        new("currency", Text, entry => entry.Amount.Currency.Code),
        new("project", Text, entry => entry.Project?.Value),
        new("package", Text, entry => entry.Package?.Value),
        new("contract", Text, entry => entry.Contract?.Value),
        new("customer", Text, entry => entry.Customer?.Value),
        new("direction", Text, entry => entry.Direction?.Value),
        new("salesperson", Text, entry => entry.Salesperson?.Value),
        new("employee", Text, entry => entry.Employee?.Value),
        new("employee_unit", Text, entry => entry.EmployeeUnit?.Value),
        new("supplier", Text, entry => entry.Supplier),
        new("quantity", Large, entry => entry.Quantity?.Hundredths),
        new("text", Text, entry => entry.Text),
        new("source_kind", Text, entry => entry.Source.Kind),
        new("source_key", Text, entry => entry.Source.Key),
        new("source_line", Number, entry => entry.SourceLine),
        new("reverses", Text, entry => entry.Reverses),
        new("adjusts", Number, entry => entry.Adjusts?.Number),
    ];

    public Table<UnitOfWork> Audit { get; } = new("audit_entry", dialect, AuditColumns);

    /// <summary>Writes only on top of the version before; a row that was not written is a conflict.</summary>
    public Table<UnitOfWork> Documents { get; } = new("document", dialect, DocumentColumns.All,
        conflict: $"{Table<UnitOfWork>.Overwrite(DocumentColumns.All, "kind", "key")} WHERE document.version = excluded.version - 1");

    public Table<LineRow> Lines { get; } = new("document_line", dialect, LineColumns,
        conflict: Table<LineRow>.Overwrite(LineColumns, "kind", "key", "line"));

    public Table<TodoRow> Todos { get; } = new("todo", dialect, TodoColumns, conflict: Table<TodoRow>.Overwrite(TodoColumns, "kind", "key", "no"));

    /// <summary>Most changes of a document change nothing that it says: the index is left alone then.</summary>
    public Table<TextRow> Texts { get; } = new("document_text", dialect, TextColumns,
        conflict: $"{Table<TextRow>.Overwrite(TextColumns, "kind", "key", "part")} WHERE document_text.shown <> excluded.shown");

    /// <summary>Texts of documents that have none yet; whoever changes the document meanwhile knows better.</summary>
    public Table<TextRow> MissingTexts { get; } = new("document_text", dialect, TextColumns, conflict: "ON CONFLICT DO NOTHING");

    public Table<FigureEntry> Entries { get; } = new("figure_entry", dialect, EntryColumns, positioned: true);

    public Table<ShareRow> Shares { get; } = new("figure_share", dialect,
        [
            new("entry_id", Text, row => row.EntryId),
            new("share", Number, row => row.Number),
            new("unit", Text, row => row.Share.Unit.Value),
            new("unit_path", Text, row => row.Share.UnitPath),
            new("amount", Large, row => row.Share.Amount.Minor),
        ], positioned: true);

    public Table<FactRow> Facts { get; } = new("dated_fact", dialect,
        [
            new("fact", Text, row => row.Timeline.Fact),
            new("subject", Text, row => row.Timeline.Subject),
            new("from_day", Day, row => row.Stretch.From),
            new("to_day", Day, row => row.Stretch.To),
            new("value", Text, row => row.Stretch.Value),
        ]);

    public Table<OwedRow> Owed { get; } = new("effect_owed", dialect,
        [
            new("id", Id, row => row.Owed.Id),
            new("kind", Text, row => row.Document.Kind),
            new("key", Text, row => row.Document.Key),
            new("effect", Json, row => row.Owed.Effect),
            new("created_at", Instant, row => row.At.ToUniversalTime()),
        ]);
}
