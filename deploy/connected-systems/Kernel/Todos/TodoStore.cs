using ConnectedSystems.Kernel.Storage;

namespace ConnectedSystems.Kernel.Todos;

/// <summary>
/// What this system asks of people, and what of it the portal does not know yet. A row is written in the transaction of what made it
/// necessary: nothing is asked that did not happen, and nothing that happened is forgotten. The portal takes the same again and in any order,
/// so a row needs to say no more than how things stand.
/// </summary>
internal sealed class TodoStore(SqliteStore store, TimeProvider time)
{
    private const string Columns = "id, assignee, title, link, kind, due_at, state, revision, created_at, attempts";

    // Longer titles are refused by the portal.
    private const int LongestTitle = 200;

    public static SchemaStep Schema { get; } = new("todos-1", """
        CREATE TABLE todo (
            id TEXT PRIMARY KEY, assignee TEXT NOT NULL, title TEXT NOT NULL, link TEXT NOT NULL, kind TEXT NOT NULL, due_at INTEGER NULL,
            state TEXT NOT NULL, revision INTEGER NOT NULL, created_at INTEGER NOT NULL,
            is_told INTEGER NOT NULL, attempts INTEGER NOT NULL, next_at INTEGER NOT NULL, problem TEXT NULL);
        CREATE INDEX todo_owed ON todo (next_at) WHERE is_told = 0;
        """);

    /// <summary>Asks, or asks the same with other words.</summary>
    public void Ask(SqliteWork work, Todo todo) => work.Run(
        $"INSERT INTO todo ({Columns}, is_told, next_at) VALUES (@id, @assignee, @title, @link, @kind, @due, @open, 1, @now, 0, 0, @now)"
        + " ON CONFLICT (id) DO UPDATE SET title = @title, link = @link, due_at = @due, revision = revision + 1, is_told = 0, attempts = 0, next_at = @now WHERE state = @open",
        ("@id", todo.Id), ("@assignee", todo.Assignee), ("@title", Short(todo.Title)), ("@link", todo.Link), ("@kind", todo.Kind),
        ("@due", todo.DueAt), ("@open", TodoState.Open), ("@now", time.GetUtcNow()));

    public void Finish(SqliteWork work, string id) => Close(work, id, TodoState.Done);

    public void Cancel(SqliteWork work, string id) => Close(work, id, TodoState.Cancelled);

    /// <summary>What the portal has to be told now, the oldest first.</summary>
    public List<OwedTodo> Owed(int most) => store.Read(work => work.Rows(
        $"SELECT {Columns} FROM todo WHERE is_told = 0 AND next_at <= @now ORDER BY next_at, id LIMIT @most", Read, ("@now", time.GetUtcNow()), ("@most", most)));

    /// <summary>All that is open: what the whole list says once a day.</summary>
    public List<OwedTodo> Open() => store.Read(work => work.Rows($"SELECT {Columns} FROM todo WHERE state = @open ORDER BY id", Read, ("@open", TodoState.Open)));

    /// <param name="problem">What the portal says is wrong with it, in spite of which it has been told; null for nothing.</param>
    public void Told(OwedTodo owed, string? problem) => store.Write(work => work.Run(
        "UPDATE todo SET is_told = 1, problem = @problem WHERE id = @id AND revision = @revision",
        ("@id", owed.Todo.Id), ("@revision", owed.Revision), ("@problem", problem)));

    public void Postpone(OwedTodo owed, string problem) => store.Write(work => work.Run(
        "UPDATE todo SET attempts = attempts + 1, next_at = @next, problem = @problem WHERE id = @id AND revision = @revision",
        ("@id", owed.Todo.Id), ("@revision", owed.Revision), ("@problem", problem), ("@next", time.GetUtcNow() + TodoRules.PauseAfter(owed.Attempts + 1))));

    /// <summary>Whether the portal knows nobody with the number that is asked.</summary>
    public bool AsksNobody(string id) => store.Read(work => work.Number(
        "SELECT count(*) FROM todo WHERE id = @id AND problem = @nobody", ("@id", id), ("@nobody", TodoRules.Nobody))) > 0;

    private void Close(SqliteWork work, string id, TodoState state) => work.Run(
        "UPDATE todo SET state = @state, revision = revision + 1, is_told = 0, attempts = 0, next_at = @now WHERE id = @id AND state = @open",
        ("@id", id), ("@state", state), ("@open", TodoState.Open), ("@now", time.GetUtcNow()));

    private static string Short(string title) => title.Length <= LongestTitle ? title : $"{title[..(LongestTitle - 1)]}…";

    private static OwedTodo Read(SqliteRow row) => new(
        new(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.TimeOrNull(5)), row.Choice<TodoState>(6), row.Number(7), row.Time(8), (int)row.Number(9));
}
