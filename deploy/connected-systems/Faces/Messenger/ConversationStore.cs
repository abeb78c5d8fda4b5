using ConnectedSystems.Kernel.Storage;
using ConnectedSystems.Kernel.Todos;
using ConnectedSystems.Kernel.Wording;

namespace ConnectedSystems.Faces.Messenger;

/// <summary>Conversations and who belongs to them.</summary>
internal sealed class ConversationStore(SqliteStore store, TodoStore todos)
{
    public static SchemaStep Schema { get; } = new("messenger-1", """
        CREATE TABLE conversation (id INTEGER PRIMARY KEY, name TEXT NULL, pair TEXT NULL UNIQUE, robot_hash TEXT NULL UNIQUE);
        CREATE TABLE member (
            conversation INTEGER NOT NULL REFERENCES conversation (id), person TEXT NOT NULL, read_to INTEGER NOT NULL, todo TEXT NULL, PRIMARY KEY (conversation, person));
        CREATE INDEX member_person ON member (person);
        CREATE TABLE message (id INTEGER PRIMARY KEY, conversation INTEGER NOT NULL REFERENCES conversation (id), author TEXT NULL, text TEXT NOT NULL, at INTEGER NOT NULL);
        CREATE INDEX message_conversation ON message (conversation, id);
        """);

    /// <summary>Somebody's conversations, the latest first.</summary>
    public List<ListedConversation> Of(string person) => store.Read(work => work.Rows(
        "SELECT c.id, c.name, (SELECT o.person FROM member o WHERE o.conversation = c.id AND o.person <> @person AND c.name IS NULL),"
        + " (SELECT count(*) FROM message m WHERE m.conversation = c.id AND m.id > me.read_to AND m.author IS NOT @person), (SELECT max(m.at) FROM message m WHERE m.conversation = c.id)"
        + " FROM member me JOIN conversation c ON c.id = me.conversation WHERE me.person = @person ORDER BY 5 DESC, c.id DESC LIMIT 500",
        row => new ListedConversation(row.Number(0), row.TextOrNull(1), row.TextOrNull(2), (int)row.Number(3), row.TimeOrNull(4)), ("@person", person)));

    /// <summary>Null for whoever does not belong to it, as if there were none.</summary>
    public Conversation? Find(long id, string member) => store.Read(work => work.First(
        "SELECT c.id, c.name FROM conversation c JOIN member m ON m.conversation = c.id WHERE c.id = @id AND m.person = @member",
        row => new Conversation(row.Number(0), row.TextOrNull(1)), ("@id", id), ("@member", member)));

    public List<string> MembersOf(long id) => store.Read(work => work.Rows("SELECT person FROM member WHERE conversation = @id ORDER BY person", row => row.Text(0), ("@id", id)));

    /// <summary>The conversation of two people, begun where there is none.</summary>
    public long Between(string one, string other) => store.Write(work =>
    {
        var pair = MessengerRules.PairOf(one, other);
        work.Run("INSERT OR IGNORE INTO conversation (pair) VALUES (@pair)", ("@pair", pair));
        var id = work.Number("SELECT id FROM conversation WHERE pair = @pair", ("@pair", pair));
        Join(work, id, [one, other]);
        return id;
    });

    public long OpenGroup(string name, IEnumerable<string> members) => store.Write(work =>
    {
        var id = work.Insert("INSERT INTO conversation (name) VALUES (@name)", ("@name", name));
        Join(work, id, members);
        return id;
    });

    /// <summary>More people in a group, up to as many as it may have.</summary>
    public Refusal? Join(long group, IReadOnlyList<string> people) => store.Write(work =>
    {
        var known = work.Rows("SELECT person FROM member WHERE conversation = @id", row => row.Text(0), ("@id", group));
        if (known.Union(people).Count() > MessengerRules.MostMembers)
        {
            return new Refusal(MessengerWords.TooMany, MessengerRules.MostMembers);
        }

        Join(work, group, people);
        return null;
    });

    public void Leave(long group, string person) => store.Write(work =>
    {
        foreach (var todo in work.Rows("SELECT todo FROM member WHERE conversation = @id AND person = @person AND todo IS NOT NULL", row => row.Text(0), ("@id", group), ("@person", person)))
        {
            todos.Cancel(work, todo);
        }

        work.Run("DELETE FROM member WHERE conversation = @id AND person = @person", ("@id", group), ("@person", person));
    });

    /// <summary>Whoever knows the key speaks in the group as the portal; the old key is nothing any more.</summary>
    public void SetRobot(long group, string hash) => store.Write(work => work.Run("UPDATE conversation SET robot_hash = @hash WHERE id = @id", ("@hash", hash), ("@id", group)));

    /// <summary>0 where no robot has that key.</summary>
    public long OfRobot(string hash) => store.Read(work => work.Number("SELECT id FROM conversation WHERE robot_hash = @hash", ("@hash", hash)));

    private static void Join(SqliteWork work, long conversation, IEnumerable<string> people)
    {
        foreach (var person in people)
        {
            // What was said before he came does not count as unread.
            work.Run(
                "INSERT OR IGNORE INTO member (conversation, person, read_to) VALUES (@id, @person, (SELECT coalesce(max(id), 0) FROM message WHERE conversation = @id))",
                ("@id", conversation), ("@person", person));
        }
    }
}
