using ConnectedSystems.Kernel.SignOn;
using ConnectedSystems.Kernel.Storage;
using ConnectedSystems.Kernel.Todos;
using ConnectedSystems.Kernel.Wording;

namespace ConnectedSystems.Faces.Weekly;

/// <summary>Weekly reports and what is said to them. What a lead is asked is written with what makes it necessary.</summary>
internal sealed class ReportStore(SqliteStore store, TodoStore todos, TimeProvider time)
{
    private const string Columns = "id, author, week, done, plan, lead, state, round";

    public static SchemaStep Schema { get; } = new("weekly-1", """
        CREATE TABLE report (
            id INTEGER PRIMARY KEY, author TEXT NOT NULL, week TEXT NOT NULL, done TEXT NOT NULL, plan TEXT NOT NULL, lead TEXT NULL,
            state TEXT NOT NULL, round INTEGER NOT NULL, changed_at INTEGER NOT NULL, UNIQUE (author, week));
        CREATE INDEX report_lead ON report (lead, state);
        CREATE TABLE comment (id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES report (id), author TEXT NOT NULL, text TEXT NOT NULL, at INTEGER NOT NULL);
        CREATE INDEX comment_report ON comment (report);
        """);

    public List<Report> By(string author) => store.Read(work => work.Rows(
        $"SELECT {Columns} FROM report WHERE author = @author ORDER BY week DESC LIMIT 100", Read, ("@author", author)));

    /// <summary>What was submitted to somebody, what he has not read first.</summary>
    public List<Report> To(string lead) => store.Read(work => work.Rows(
        $"SELECT {Columns} FROM report WHERE lead = @lead AND state <> @draft ORDER BY state = @read, week DESC LIMIT 100",
        Read, ("@lead", lead), ("@draft", ReportState.Draft), ("@read", ReportState.Read)));

    public Report? Find(long id) => store.Read(work => Find(work, id));

    public List<Comment> CommentsOn(long report) => store.Read(work => work.Rows(
        "SELECT author, text, at FROM comment WHERE report = @report ORDER BY id", row => new Comment(row.Text(0), row.Text(1), row.Time(2)), ("@report", report)));

    /// <summary>The report of that week, begun where there is none; the lead is the one of the report before.</summary>
    public long Begin(string author, DateOnly monday) => store.Write(work =>
    {
        work.Run(
            "INSERT OR IGNORE INTO report (author, week, done, plan, lead, state, round, changed_at) VALUES (@author, @week, '', '',"
            + " (SELECT lead FROM report WHERE author = @author ORDER BY week DESC LIMIT 1), @draft, 0, @now)",
            ("@author", author), ("@week", monday), ("@draft", ReportState.Draft), ("@now", time.GetUtcNow()));
        return work.Number("SELECT id FROM report WHERE author = @author AND week = @week", ("@author", author), ("@week", monday));
    });

    /// <summary>Keeps what was typed, where it is still a draft.</summary>
    public Refusal? Save(long id, string done, string plan, string? lead) => store.Write(work => Save(work, id, done, plan, lead));

    /// <summary>Keeps what was typed and gives it to the lead.</summary>
    /// <returns>Why it was not given to him; it is kept all the same.</returns>
    public Refusal? Submit(long id, string done, string plan, string? lead, Visitor author) => store.Write(work =>
    {
        if (Save(work, id, done, plan, lead) is { } unsaved)
        {
            return unsaved;
        }

        var report = Find(work, id)!;
        if (ReportRules.CheckSubmission(report) is { } refusal)
        {
            return refusal;
        }

        Move(work, report, ReportState.Submitted, report.Round + 1);
        var name = author.Name.Length > 0 ? author.Name : author.Number;
        todos.Ask(work, new(
            (report with { Round = report.Round + 1 }).TodoId, report.Lead!, string.Format(null, WeeklyWords.TodoTitle.Zh, name, $"{report.Week:yyyy-MM-dd}"), $"/reports/{id}", WeeklyWords.Title.Zh));
        return null;
    });

    public Refusal? TakeBack(long id) => store.Write(work =>
    {
        var report = Find(work, id)!;
        if (report.State is not ReportState.Submitted)
        {
            return new Refusal(report.State is ReportState.Read ? WeeklyWords.AlreadyRead : WeeklyWords.NotSubmitted);
        }

        Move(work, report, ReportState.Draft, report.Round);
        todos.Cancel(work, report.TodoId);
        return null;
    });

    /// <summary>The lead has read it, and may have said something.</summary>
    public Refusal? MarkRead(long id) => store.Write(work => MarkRead(work, Find(work, id)!));

    /// <summary>Says something to a report; a lead who does has read it.</summary>
    public Refusal? Say(long id, string author, string text) => store.Write(work =>
    {
        var report = Find(work, id)!;
        work.Run("INSERT INTO comment (report, author, text, at) VALUES (@report, @author, @text, @now)", ("@report", id), ("@author", author), ("@text", text), ("@now", time.GetUtcNow()));
        return author == report.Lead ? MarkRead(work, report) : null;
    });

    private Refusal? MarkRead(SqliteWork work, Report report)
    {
        if (report.State is ReportState.Draft)
        {
            return new(WeeklyWords.NotSubmitted);
        }

        Move(work, report, ReportState.Read, report.Round);
        todos.Finish(work, report.TodoId);
        return null;
    }

    private Refusal? Save(SqliteWork work, long id, string done, string plan, string? lead) => work.Run(
        "UPDATE report SET done = @done, plan = @plan, lead = @lead, changed_at = @now WHERE id = @id AND state = @draft",
        ("@id", id), ("@done", done), ("@plan", plan), ("@lead", lead), ("@draft", ReportState.Draft), ("@now", time.GetUtcNow())) == 1
        ? null
        : new(WeeklyWords.NotDraft);

    private void Move(SqliteWork work, Report report, ReportState state, int round) => work.Run(
        "UPDATE report SET state = @state, round = @round, changed_at = @now WHERE id = @id",
        ("@id", report.Id), ("@state", state), ("@round", round), ("@now", time.GetUtcNow()));

    private static Report? Find(SqliteWork work, long id) => work.First($"SELECT {Columns} FROM report WHERE id = @id", Read, ("@id", id));

    private static Report Read(SqliteRow row) => new(
        row.Number(0), row.Text(1), row.Day(2), row.Text(3), row.Text(4), row.TextOrNull(5), row.Choice<ReportState>(6), (int)row.Number(7));
}
