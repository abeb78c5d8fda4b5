using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Todos;

/// <summary>Reads what documents ask of people. Lists and counts share their conditions, so a badge is the length of its list.</summary>
internal sealed class TodoStore(IDatabase database, DocumentListStore documents)
{
    private const string Tasks = "todo t JOIN document d ON d.kind = t.kind AND d.key = t.key";
    private const string TaskColumns = "t.no, t.sort, t.task, t.asked_for, t.opened_at, t.due_at, t.done_at";

    // A document that stands for itself, in the shape of a task.
    private const string OwnColumns = "0, 0, NULL, NULL, d.changed_at, NULL, NULL";

    private const string Open = "t.state = 0 AND t.sort <> 3";
    private const string Answerable = "t.state = 0 AND t.sort < 2";
    private const string ToRead = "t.state = 0 AND t.sort = 3";
    private const string Draft = "d.status = 0";

    private static readonly string Counts = $"""
        SELECT (SELECT count(*) FROM todo t WHERE t.person = @person AND {Open}), (SELECT count(*) FROM todo t WHERE t.person = @person AND {ToRead}),
          (SELECT count(*) FROM document d WHERE d.owner = @person AND {Draft})
        """;

    public Task<TodoPage> ListAsync(EmployeeNo person, TodoFilter filter, DateTimeOffset? before, PageRequest page, CancellationToken cancellation) =>
        database.ReadAsync(async connection =>
        {
            var list = ListOf(filter.View);
            var conditions = new Conditions().AndIf(person.Value, $"{list.Person} = @person", "person").And(list.Condition)
                .AndIf(filter.Kind, $"{list.Kind} = @kind", "kind")
                .AndIf(before?.ToUniversalTime(), $"{list.Since} <= @before", "before");
            documents.Search(conditions, filter.Text);
            // Ten thousand tasks are counted at once, joined to their documents only where words are looked for in those.
            var counted = filter.Text is null ? list.Counted : list.Tables;
            var count = await conditions.Bind(connection.Query($"SELECT count(*) FROM {counted} WHERE {conditions.Text}")).FirstAsync(static (ref row) => row.Number());
            var select = $"SELECT {DocumentColumns.Read}, {list.Columns} FROM {list.Tables} WHERE {conditions.Text} ORDER BY {list.Order}, d.key LIMIT @take OFFSET @skip";
            var items = await conditions.Bind(connection.Query(select)).With("take", page.Take).With("skip", page.Skip).ListAsync(ReadItem, cancellation);
            return new TodoPage(items, count);
        });

    public Task<TodoCounts> CountAsync(EmployeeNo person, CancellationToken cancellation) => database.ReadAsync(async connection =>
        (await connection.Query(Counts).With("person", person.Value).ListAsync(static (ref row) => new TodoCounts(row.Number(), row.Number(), row.Number()), cancellation))[0]);

    /// <summary>The open tasks whose time is up, the longest due first.</summary>
    public Task<ImmutableArray<DueTask>> DueAsync(DateTimeOffset now, int most) => database.ReadAsync(connection =>
        connection.Query("SELECT t.kind, t.key, t.no, t.due_at FROM todo t WHERE t.state = 0 AND t.due_at <= @now ORDER BY t.due_at LIMIT @most")
            .With("now", now.ToUniversalTime()).With("most", most).ListAsync(static (ref row) => new DueTask(new(row.Text(), row.Text()), row.Number(), row.Instant())));

    /// <summary>The documents that ask a person for an answer now.</summary>
    /// <param name="kind">Of one kind only; of all where null.</param>
    public Task<ImmutableArray<DocumentRef>> AskingAsync(EmployeeNo person, string? kind, int most) => database.ReadAsync(connection =>
    {
        var conditions = Asking(person).AndIf(kind, "t.kind = @kind", "kind");
        return conditions.Bind(connection.Query($"SELECT DISTINCT t.kind, t.key FROM todo t WHERE {conditions.Text} ORDER BY t.kind, t.key LIMIT @most"))
            .With("most", most).ListAsync(static (ref row) => new DocumentRef(row.Text(), row.Text()));
    });

    /// <summary>How many those are, of all kinds.</summary>
    public Task<int> CountAskingAsync(EmployeeNo person) => database.ReadAsync(connection =>
        Asking(person).Bind(connection.Query($"SELECT count(*) FROM (SELECT DISTINCT t.kind, t.key FROM todo t WHERE {Asking(person).Text}) asking")).FirstAsync(static (ref row) => row.Number()));

    public Task ReadAsync(EmployeeNo person, DocumentRef? document, DateTimeOffset at) => database.WriteAsync((connection, transaction) =>
    {
        var conditions = new Conditions().And(ToRead).AndIf(document?.Kind, "t.kind = @kind", "kind").AndIf(document?.Key, "t.key = @key", "key");
        return conditions.Bind(connection.Query($"UPDATE todo AS t SET state = 1, done_at = @at WHERE t.person = @person AND {conditions.Text}", transaction))
            .With("person", person.Value).With("at", at.ToUniversalTime()).ChangeAsync();
    });

    private static Conditions Asking(EmployeeNo person) => new Conditions().AndIf(person.Value, "t.person = @person", "person").And(Answerable);

    private static Source ListOf(TodoView view) => view switch
    {
        TodoView.Todo => OfTasks(Open, "t.opened_at", "t.opened_at"),
        TodoView.Done => OfTasks("t.state = 1 AND t.sort <> 3", "t.done_at", "t.done_at DESC"),
        TodoView.ToRead => OfTasks(ToRead, "t.opened_at", "t.opened_at DESC"),
        TodoView.Started => OfDocuments("d.status <> 0 AND EXISTS (SELECT 1 FROM todo o WHERE o.kind = d.kind AND o.key = d.key)", "d.changed_at", "d.changed_at DESC"),
        TodoView.Drafts => OfDocuments(Draft, "d.changed_at", "d.changed_at DESC"),
        _ => throw new ArgumentOutOfRangeException(nameof(view), view, null),
    };

    private static Source OfTasks(string condition, string since, string order) => new(Tasks, "todo t", TaskColumns, "t.person", "t.kind", condition, since, order);

    private static Source OfDocuments(string condition, string since, string order) => new("document d", "document d", OwnColumns, "d.owner", "d.kind", condition, since, order);

    private static TodoItem ReadItem(ref RowReader row)
    {
        var header = DocumentColumns.ReadHeader(ref row);
        var document = new DocumentRow(header, DocumentColumns.ReadFacts(ref row), header.Owner.Value);
        return new()
        {
            Document = document,
            No = row.Number(),
            Sort = (TodoSort)row.Number(),
            Task = row.TextOrNull() is { } task ? StoredJson.Read<BilingualName>(task) : null,
            AskedFor = row.CodeOrNull<EmployeeNo>(),
            OpenedAt = row.Instant(),
            DueAt = row.InstantOrNull(),
            DoneAt = row.InstantOrNull(),
        };
    }

    /// <summary>Where a list comes from: only texts written here ever reach a query.</summary>
    /// <param name="Counted">Enough of the tables to say how many there are.</param>
    private sealed record Source(string Tables, string Counted, string Columns, string Person, string Kind, string Condition, string Since, string Order);
}

/// <summary>A task of a document whose time is up.</summary>
internal sealed record DueTask(DocumentRef Document, int No, DateTimeOffset DueAt);
