using ConnectedSystems.Kernel.SignOn;
using ConnectedSystems.Kernel.Storage;
using ConnectedSystems.Kernel.Todos;

namespace ConnectedSystems.Faces.Messenger;

/// <summary>What is said. Whoever has something unread is asked to read it, once for each conversation and until he did.</summary>
internal sealed class MessageStore(SqliteStore store, TodoStore todos, PeopleStore people, TimeProvider time)
{
    public const int AtOnce = 100;

    /// <summary>The last ones before a message, in the order in which they were said.</summary>
    /// <param name="before">Only those before this one; all where null.</param>
    public List<Message> In(long conversation, long? before) => [.. store.Read(work => work.Rows(
        "SELECT id, author, text, at FROM message WHERE conversation = @id AND id < @before ORDER BY id DESC LIMIT @most",
        row => new Message(row.Number(0), row.TextOrNull(1), row.Text(2), row.Time(3)),
        ("@id", conversation), ("@before", before ?? long.MaxValue), ("@most", AtOnce))).AsEnumerable().Reverse()];

    /// <param name="author">Null for the portal.</param>
    public void Say(long conversation, string? author, string text) => store.Write(work =>
    {
        var message = work.Insert(
            "INSERT INTO message (conversation, author, text, at) VALUES (@id, @author, @text, @now)",
            ("@id", conversation), ("@author", author), ("@text", text), ("@now", time.GetUtcNow()));
        var from = work.First("SELECT name FROM conversation WHERE id = @id AND name IS NOT NULL", row => row.Text(0), ("@id", conversation)) ?? people.NameOf(author ?? "");
        foreach (var person in work.Rows(
            "SELECT person FROM member WHERE conversation = @id AND person IS NOT @author AND todo IS NULL", row => row.Text(0), ("@id", conversation), ("@author", author)))
        {
            var todo = $"unread-{message}-{person}";
            work.Run("UPDATE member SET todo = @todo WHERE conversation = @id AND person = @person", ("@todo", todo), ("@id", conversation), ("@person", person));
            todos.Ask(work, new(todo, person, string.Format(null, MessengerWords.TodoTitle.Zh, from), $"/conversations/{conversation}", MessengerWords.Message.Zh));
        }
    });

    /// <summary>He has read all up to a message.</summary>
    public void Read(long conversation, string person, long upTo) => store.Write(work =>
    {
        work.Run(
            "UPDATE member SET read_to = max(read_to, @upTo) WHERE conversation = @id AND person = @person", ("@upTo", upTo), ("@id", conversation), ("@person", person));
        var isAllRead = work.Number(
            "SELECT count(*) FROM message WHERE conversation = @id AND id > @upTo AND author IS NOT @person", ("@id", conversation), ("@upTo", upTo), ("@person", person)) == 0;
        foreach (var todo in work.Rows("SELECT todo FROM member WHERE conversation = @id AND person = @person AND todo IS NOT NULL", row => row.Text(0), ("@id", conversation), ("@person", person)))
        {
            if (isAllRead)
            {
                todos.Finish(work, todo);
                work.Run("UPDATE member SET todo = NULL WHERE conversation = @id AND person = @person", ("@id", conversation), ("@person", person));
            }
        }
    });
}
