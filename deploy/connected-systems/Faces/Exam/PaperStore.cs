using ConnectedSystems.Kernel.Storage;
using ConnectedSystems.Kernel.Todos;

namespace ConnectedSystems.Faces.Exam;

/// <summary>Papers and who is to take them.</summary>
internal sealed class PaperStore(SqliteStore store, TodoStore todos, TimeProvider time)
{
    private const string Columns = "id, title, minutes, author, created_at";

    public static SchemaStep Schema { get; } = new("exam-1", """
        CREATE TABLE question (
            id INTEGER PRIMARY KEY, kind TEXT NOT NULL, text TEXT NOT NULL, options TEXT NOT NULL, answer TEXT NOT NULL, points INTEGER NOT NULL, is_retired INTEGER NOT NULL);
        CREATE TABLE paper (id INTEGER PRIMARY KEY, title TEXT NOT NULL, minutes INTEGER NOT NULL, author TEXT NOT NULL, created_at INTEGER NOT NULL);
        CREATE TABLE paper_question (
            paper INTEGER NOT NULL REFERENCES paper (id), question INTEGER NOT NULL REFERENCES question (id), position INTEGER NOT NULL, PRIMARY KEY (paper, question));
        CREATE TABLE sitting (
            paper INTEGER NOT NULL REFERENCES paper (id), person TEXT NOT NULL, state TEXT NOT NULL, started_at INTEGER NULL, ends_at INTEGER NULL, handed_in_at INTEGER NULL,
            points INTEGER NULL, PRIMARY KEY (paper, person));
        CREATE INDEX sitting_person ON sitting (person);
        CREATE TABLE answer (
            paper INTEGER NOT NULL, person TEXT NOT NULL, question INTEGER NOT NULL REFERENCES question (id), value TEXT NOT NULL, given_at INTEGER NOT NULL, points INTEGER NULL,
            PRIMARY KEY (paper, person, question), FOREIGN KEY (paper, person) REFERENCES sitting (paper, person));
        """);

    public List<Paper> All() => store.Read(work => work.Rows($"SELECT {Columns} FROM paper ORDER BY id DESC LIMIT 500", Read));

    public Paper? Find(long id) => store.Read(work => Find(work, id));

    public static Paper? Find(SqliteWork work, long id) => work.First($"SELECT {Columns} FROM paper WHERE id = @id", Read, ("@id", id));

    /// <summary>From now on those people are asked to take it.</summary>
    public long Publish(string title, int minutes, string author, IReadOnlyList<long> questions, IReadOnlyList<string> people) => store.Write(work =>
    {
        var id = work.Insert(
            "INSERT INTO paper (title, minutes, author, created_at) VALUES (@title, @minutes, @author, @now)",
            ("@title", title), ("@minutes", minutes), ("@author", author), ("@now", time.GetUtcNow()));
        foreach (var (position, question) in questions.Index())
        {
            work.Run("INSERT INTO paper_question (paper, question, position) VALUES (@paper, @question, @position)", ("@paper", id), ("@question", question), ("@position", position));
        }

        Assign(work, id, title, people);
        return id;
    });

    /// <summary>Asks more people; who was asked before is not asked again.</summary>
    public void Assign(Paper paper, IReadOnlyList<string> people) => store.Write(work => Assign(work, paper.Id, paper.Title, people));

    private void Assign(SqliteWork work, long paper, string title, IReadOnlyList<string> people)
    {
        foreach (var person in people)
        {
            if (work.Run("INSERT OR IGNORE INTO sitting (paper, person, state) VALUES (@paper, @person, @assigned)", ("@paper", paper), ("@person", person), ("@assigned", SittingState.Assigned)) == 1)
            {
                todos.Ask(work, new($"paper-{paper}-{person}", person, string.Format(null, ExamWords.AskedToTake.Zh, title), $"/take/{paper}", ExamWords.KindTodo.Zh));
            }
        }
    }

    private static Paper Read(SqliteRow row) => new(row.Number(0), row.Text(1), (int)row.Number(2), row.Text(3), row.Time(4));
}
