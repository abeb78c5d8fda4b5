using ConnectedSystems.Kernel.SignOn;
using ConnectedSystems.Kernel.Storage;
using ConnectedSystems.Kernel.Todos;
using ConnectedSystems.Kernel.Wording;

namespace ConnectedSystems.Faces.Exam;

/// <summary>People taking papers. Whether there is time left is decided where answers are written, by this machine's clock.</summary>
internal sealed class SittingStore(SqliteStore store, TodoStore todos, PeopleStore people, TimeProvider time)
{
    private const string Select =
        "SELECT paper, title, person, state, ends_at, points,"
        + " (SELECT sum(question.points) FROM paper_question JOIN question ON question.id = paper_question.question WHERE paper_question.paper = sitting.paper)"
        + " FROM sitting JOIN paper ON paper.id = sitting.paper";

    public List<Sitting> Of(string person) => store.Read(work => work.Rows($"{Select} WHERE person = @person ORDER BY paper DESC LIMIT 200", Read, ("@person", person)));

    public List<Sitting> On(long paper) => store.Read(work => work.Rows($"{Select} WHERE paper = @paper ORDER BY person", Read, ("@paper", paper)));

    public Sitting? Find(long paper, string person) => store.Read(work => Find(work, paper, person));

    public List<GivenAnswer> AnswersOf(Sitting sitting) => store.Read(work => AnswersOf(work, sitting));

    /// <summary>The time begins to run.</summary>
    public Refusal? Start(long paper, string person) => store.Write(work => work.Run(
        "UPDATE sitting SET state = @running, started_at = @now, ends_at = @ends WHERE paper = @paper AND person = @person AND state = @assigned",
        ("@paper", paper), ("@person", person), ("@running", SittingState.Running), ("@assigned", SittingState.Assigned),
        ("@now", time.GetUtcNow()), ("@ends", time.GetUtcNow().AddMinutes(PaperStore.Find(work, paper)!.Minutes))) == 1
        ? null
        : new Refusal(ExamWords.AlreadyStarted));

    /// <summary>Keeps answers while there is time.</summary>
    /// <param name="given">What was given to each question of the paper.</param>
    public Refusal? Save(long paper, string person, Func<Question, string> given) => store.Write(work => Save(work, paper, person, given));

    /// <summary>Keeps answers and ends the sitting.</summary>
    public Refusal? HandIn(long paper, string person, Func<Question, string> given) => store.Write(work =>
    {
        if (Save(work, paper, person, given) is { } refusal)
        {
            return refusal;
        }

        Close(work, Find(work, paper, person)!);
        return null;
    });

    /// <summary>Hands in for those whose time is over, with what they had saved.</summary>
    public void CloseOverdue()
    {
        var over = store.Read(work => work.Rows($"{Select} WHERE state = @running AND ends_at <= @now", Read, ("@running", SittingState.Running), ("@now", time.GetUtcNow())));
        foreach (var sitting in over)
        {
            store.Write(work => Close(work, sitting));
        }
    }

    /// <summary>Gives points to what a person has to mark; the result stands afterwards.</summary>
    public Refusal? Mark(long paper, string person, Func<Question, int?> marks) => store.Write(work =>
    {
        var sitting = Find(work, paper, person)!;
        if (sitting.State is not SittingState.HandedIn)
        {
            return new Refusal(ExamWords.NotToMark);
        }

        var open = AnswersOf(work, sitting).Where(answer => answer.Points is null).Select(answer => answer.Question).ToHashSet();
        foreach (var question in QuestionStore.On(work, paper).Where(question => open.Contains(question.Id)))
        {
            if (marks(question) is not { } points || points < 0 || points > question.Points)
            {
                return new Refusal(ExamWords.WrongMark);
            }
        }

        foreach (var question in QuestionStore.On(work, paper).Where(question => open.Contains(question.Id)))
        {
            SetPoints(work, sitting, question.Id, marks(question)!.Value);
        }

        Finish(work, sitting);
        return null;
    });

    private Refusal? Save(SqliteWork work, long paper, string person, Func<Question, string> given)
    {
        if (ExamRules.IsOver(Find(work, paper, person)!, time.GetUtcNow()))
        {
            return new(ExamWords.TimeIsOver);
        }

        foreach (var question in QuestionStore.On(work, paper))
        {
            work.Run(
                "INSERT INTO answer (paper, person, question, value, given_at) VALUES (@paper, @person, @question, @value, @now)"
                + " ON CONFLICT (paper, person, question) DO UPDATE SET value = @value, given_at = @now WHERE value <> @value",
                ("@paper", paper), ("@person", person), ("@question", question.Id), ("@value", given(question)), ("@now", time.GetUtcNow()));
        }

        return null;
    }

    private void Close(SqliteWork work, Sitting sitting)
    {
        var closed = work.Run(
            "UPDATE sitting SET state = @handedIn, handed_in_at = @now WHERE paper = @paper AND person = @person AND state = @running",
            ("@paper", sitting.Paper), ("@person", sitting.Person), ("@handedIn", SittingState.HandedIn), ("@running", SittingState.Running), ("@now", time.GetUtcNow()));
        if (closed == 0)
        {
            return;
        }

        todos.Finish(work, sitting.TakeTodo);
        var given = AnswersOf(work, sitting).ToDictionary(answer => answer.Question, answer => answer.Value);
        var isComplete = true;
        foreach (var question in QuestionStore.On(work, sitting.Paper).Where(question => given.ContainsKey(question.Id)))
        {
            var points = ExamRules.PointsFor(question, given[question.Id]);
            isComplete &= points is not null;
            SetPoints(work, sitting, question.Id, points);
        }

        if (isComplete)
        {
            Finish(work, sitting);
            return;
        }

        todos.Ask(work, new(
            sitting.MarkTodo, PaperStore.Find(work, sitting.Paper)!.Author, string.Format(null, ExamWords.AskedToMark.Zh, sitting.Title, people.NameOf(sitting.Person)),
            $"/papers/{sitting.Paper}/mark/{Uri.EscapeDataString(sitting.Person)}", ExamWords.Mark.Zh));
    }

    private void Finish(SqliteWork work, Sitting sitting)
    {
        work.Run(
            "UPDATE sitting SET state = @marked, points = (SELECT coalesce(sum(points), 0) FROM answer WHERE paper = @paper AND person = @person) WHERE paper = @paper AND person = @person",
            ("@marked", SittingState.Marked), ("@paper", sitting.Paper), ("@person", sitting.Person));
        todos.Finish(work, sitting.MarkTodo);
    }

    private static void SetPoints(SqliteWork work, Sitting sitting, long question, int? points) => work.Run(
        "UPDATE answer SET points = @points WHERE paper = @paper AND person = @person AND question = @question",
        ("@points", points), ("@paper", sitting.Paper), ("@person", sitting.Person), ("@question", question));

    private static List<GivenAnswer> AnswersOf(SqliteWork work, Sitting sitting) => work.Rows(
        "SELECT question, value, points FROM answer WHERE paper = @paper AND person = @person",
        row => new GivenAnswer(row.Number(0), row.Text(1), row.NumberOrNull(2)), ("@paper", sitting.Paper), ("@person", sitting.Person));

    private static Sitting? Find(SqliteWork work, long paper, string person) => work.First(
        $"{Select} WHERE paper = @paper AND person = @person", Read, ("@paper", paper), ("@person", person));

    private static Sitting Read(SqliteRow row) => new(
        row.Number(0), row.Text(1), row.Text(2), row.Choice<SittingState>(3), row.TimeOrNull(4), row.NumberOrNull(5), row.NumberOrNull(6) ?? 0);
}
