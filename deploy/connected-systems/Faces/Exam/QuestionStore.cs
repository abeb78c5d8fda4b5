using System.Text.Json;
using ConnectedSystems.Kernel.Storage;

namespace ConnectedSystems.Faces.Exam;

/// <summary>The bank of questions.</summary>
internal sealed class QuestionStore(SqliteStore store)
{
    /// <summary>As <see cref="Read"/> takes them.</summary>
    public const string Columns = "question.id, question.kind, question.text, question.options, question.answer, question.points";

    public List<Question> InUse() => store.Read(work => work.Rows($"SELECT {Columns} FROM question WHERE is_retired = 0 ORDER BY id DESC LIMIT 500", Read));

    /// <summary>Those of a paper, in its order, retired or not.</summary>
    public List<Question> On(long paper) => store.Read(work => On(work, paper));

    public static List<Question> On(SqliteWork work, long paper) => work.Rows(
        $"SELECT {Columns} FROM question JOIN paper_question ON paper_question.question = question.id WHERE paper_question.paper = @paper ORDER BY position", Read, ("@paper", paper));

    public void Add(Question question) => store.Write(work => work.Run(
        "INSERT INTO question (kind, text, options, answer, points, is_retired) VALUES (@kind, @text, @options, @answer, @points, 0)",
        ("@kind", question.Kind), ("@text", question.Text), ("@options", JsonSerializer.Serialize(question.Options)), ("@answer", question.Answer), ("@points", question.Points)));

    /// <summary>It is chosen for no new paper any more.</summary>
    public void Retire(long id) => store.Write(work => work.Run("UPDATE question SET is_retired = 1 WHERE id = @id", ("@id", id)));

    private static Question Read(SqliteRow row) => new(
        row.Number(0), row.Choice<QuestionKind>(1), row.Text(2), JsonSerializer.Deserialize<List<string>>(row.Text(3))!, row.Text(4), (int)row.Number(5));
}
