using System.Collections.Immutable;
using System.Data.Common;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;
using static OpsSupport.Kernel.Storage.Rows.ColumnType;

namespace OpsSupport.Kernel.Todos;

/// <summary>Keeps what other systems ask of people. What one system says is taken one after the other, so that its rules see all of what came before.</summary>
internal sealed class SourceTodoStore(IDatabase database)
{
    private const string Read = "s.source, s.id, s.person, s.title, s.kind, s.link, s.created_at, s.due_at, s.state, s.done_at, s.version";

    private static readonly ImmutableArray<Column<SourceTodoRow>> Columns =
    [
        new("source", Text, row => row.Source),
        new("id", Text, row => row.Id),
        new("person", Text, row => row.Person?.Value ?? ""),
        new("title", Text, row => row.Title),
        new("kind", Text, row => row.Kind),
        new("link", Text, row => row.Link),
        new("created_at", Instant, row => row.CreatedAt.ToUniversalTime()),
        new("due_at", Instant, row => row.DueAt?.ToUniversalTime()),
        new("state", Number, row => (int)row.State),
        new("done_at", Instant, row => row.DoneAt?.ToUniversalTime()),
        new("version", Large, row => row.Version),
    ];

    private readonly Table<SourceTodoRow> _table = new("source_todo", database.Dialect, Columns, conflict: Table<SourceTodoRow>.Overwrite(Columns, "source", "id", "person"));

    /// <summary>Changes the rows of a source by a rule that sees those of some ids, and every open one where it asks for that.</summary>
    public Task<SourceTodoChanges> ChangeAsync(
        string source, IEnumerable<string> ids, bool alsoOpen, DateTimeOffset now, Func<IReadOnlyCollection<SourceTodoRow>, SourceTodoChanges> rule) => database.WriteAsync(async (connection, transaction) =>
    {
        await HearAsync(connection, transaction, source, now, alsoOpen ? now : null);
        var open = alsoOpen ? "OR s.state = 0" : "";
        var known = await connection.Query(
                $"SELECT {Read} FROM source_todo s WHERE s.source = @source AND (s.id IN ({database.Dialect.Items("@ids")}) {open})", transaction)
            .With("source", source).With("ids", StoredJson.Write(ids)).ListAsync(ReadRow);
        var changes = rule(known);
        foreach (var row in changes.Removed)
        {
            await connection.Query("DELETE FROM source_todo WHERE source = @source AND id = @id AND person = @person", transaction)
                .With("source", row.Source).With("id", row.Id).With("person", row.Person?.Value ?? "").ChangeAsync();
        }

        if (changes.Written.ToList() is { Count: > 0 } written)
        {
            await database.InsertAsync(transaction, _table, written);
        }

        return changes;
    });

    public Task HearAsync(string source, DateTimeOffset now) => database.WriteAsync(async (connection, transaction) =>
    {
        await HearAsync(connection, transaction, source, now, reconciledAt: null);
        return true;
    });

    /// <summary>The open items of some people, the oldest first.</summary>
    public Task<SourceTodoRows> OpenOfAsync(IReadOnlyCollection<EmployeeNo> people, SourceTodoFilter filter, int most, CancellationToken cancellation) =>
        ListAsync(people, filter, "s.state = 0", "s.created_at", most, cancellation);

    /// <summary>What some people finished, the latest first.</summary>
    public Task<SourceTodoRows> DoneOfAsync(IReadOnlyCollection<EmployeeNo> people, SourceTodoFilter filter, int most, CancellationToken cancellation) =>
        ListAsync(people, filter, "s.state = 1", "s.done_at DESC", most, cancellation);

    public Task<int> CountOpenAsync(IReadOnlyCollection<EmployeeNo> people, CancellationToken cancellation) => database.ReadAsync(async connection =>
        (await connection.Query($"SELECT count(*) FROM source_todo s WHERE s.person IN ({database.Dialect.Items("@people")}) AND s.state = 0")
            .With("people", Numbers(people)).ListAsync(static (ref row) => row.Number(), cancellation))[0]);

    /// <summary>What is open of a source, for the source itself.</summary>
    public Task<SourceTodoRows> OpenAtAsync(string source, EmployeeNo? person, PageRequest page) => database.ReadAsync(async connection =>
    {
        var conditions = new Conditions().AndIf(source, "s.source = @source", "source").And("s.state = 0").AndIf(person?.Value, "s.person = @person", "person");
        var count = await conditions.Bind(connection.Query($"SELECT count(*) FROM source_todo s WHERE {conditions.Text}")).FirstAsync(static (ref row) => row.Number());
        var rows = await conditions.Bind(connection.Query($"SELECT {Read} FROM source_todo s WHERE {conditions.Text} ORDER BY s.id, s.person LIMIT @take OFFSET @skip"))
            .With("take", page.Take).With("skip", page.Skip).ListAsync(ReadRow);
        return new SourceTodoRows(rows, count);
    });

    /// <summary>The rows of one to-do.</summary>
    public Task<ImmutableArray<SourceTodoRow>> FindAsync(string source, string id) => database.ReadAsync(connection => connection
        .Query($"SELECT {Read} FROM source_todo s WHERE s.source = @source AND s.id = @id AND s.person <> ''").With("source", source).With("id", id).ListAsync(ReadRow));

    /// <summary>When each source was heard of last.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> HeardAsync() => (await database.ReadAsync(connection => connection
        .Query("SELECT source, heard_at FROM todo_source").ListAsync(static (ref row) => (Source: row.Text(), At: row.Instant())))).ToDictionary(one => one.Source, one => one.At);

    private Task<SourceTodoRows> ListAsync(
        IReadOnlyCollection<EmployeeNo> people, SourceTodoFilter filter, string state, string order, int most, CancellationToken cancellation) => database.ReadAsync(async connection =>
    {
        var conditions = new Conditions().And($"s.person IN ({database.Dialect.Items("@people")})").With("people", Numbers(people)).And(state)
            .AndIf(filter.Source, "s.source = @source", "source").AndIf(filter.Before?.ToUniversalTime(), "s.created_at <= @before", "before")
            .AndIf(filter.Text is { } text ? Like.Containing(text) : null, $@"s.title {database.Dialect.CaseInsensitiveLike} @text ESCAPE '\'", "text");
        var count = await conditions.Bind(connection.Query($"SELECT count(*) FROM source_todo s WHERE {conditions.Text}")).FirstAsync(static (ref row) => row.Number(), cancellation);
        var rows = await conditions.Bind(connection.Query($"SELECT {Read} FROM source_todo s WHERE {conditions.Text} ORDER BY {order}, s.source, s.id LIMIT @most"))
            .With("most", most).ListAsync(ReadRow, cancellation);
        return new SourceTodoRows(rows, count);
    });

    // The row stays locked until the change is committed: what a source says at the same time waits here.
    private static Task<int> HearAsync(DbConnection connection, DbTransaction transaction, string source, DateTimeOffset now, DateTimeOffset? reconciledAt) => connection.Query("""
        INSERT INTO todo_source (source, heard_at, reconciled_at) VALUES (@source, @now, @reconciled)
        ON CONFLICT (source) DO UPDATE SET heard_at = excluded.heard_at, reconciled_at = coalesce(excluded.reconciled_at, todo_source.reconciled_at)
        """, transaction).With("source", source).With("now", now.ToUniversalTime()).With("reconciled", reconciledAt?.ToUniversalTime()).ChangeAsync();

    private static string Numbers(IEnumerable<EmployeeNo> people) => StoredJson.Write(people.Select(person => person.Value));

    private static SourceTodoRow ReadRow(ref RowReader row)
    {
        var (source, id, person) = (row.Text(), row.Text(), row.Text());
        return new(source, id, person.Length == 0 ? null : new(person))
        {
            Title = row.Text(),
            Kind = row.TextOrNull(),
            Link = row.Text(),
            CreatedAt = row.Instant(),
            DueAt = row.InstantOrNull(),
            State = (TodoState)row.Number(),
            DoneAt = row.InstantOrNull(),
            Version = row.Large(),
        };
    }
}

/// <summary>Rows with how many there are in all.</summary>
internal sealed record SourceTodoRows(ImmutableArray<SourceTodoRow> Rows, int Count)
{
    public static SourceTodoRows None { get; } = new([], 0);
}

/// <summary>Which of a list.</summary>
internal sealed record SourceTodoFilter(string? Source, string? Text, DateTimeOffset? Before);
