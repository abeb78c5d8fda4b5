using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>
/// The working copy of an approval while one command is carried out. It keeps tasks and visits in order; what a command means
/// is decided by the types around it. Nobody outside the engine ever sees it, so the engine stays a function.
/// </summary>
internal sealed class ApprovalDraft(ApprovalState state, Acting acting, WorkingHours hours)
{
    private readonly List<ApprovalTask> _tasks = [.. state.Tasks];
    private readonly List<NodeVisit> _visits = [.. state.Visits];
    private readonly List<EmployeeNo> _copies = [.. state.Copies];

    public Course Course { get; } = new(state.Definition.Nodes);

    public ApprovalDefinition Definition => state.Definition;

    public ApprovalSubject Subject { get; private set; } = state.Subject;

    public int Round { get; private set; } = state.Round;

    public ApprovalOutcome Outcome { get; private set; } = state.Outcome;

    public Acting Acting => acting;

    public IReadOnlyList<ApprovalTask> Tasks => _tasks;

    /// <summary>Where the document is or has been, without what it was sent back past.</summary>
    public IEnumerable<NodeVisit> Standing => _visits.Where(visit => visit.State != VisitState.Cancelled);

    public bool IsWithStarter => _tasks.Exists(task => task.IsAtStarter && task.State == ApprovalTaskState.Open);

    public ApprovalState ToState() => state with
    {
        Subject = Subject,
        Round = Round,
        Visits = [.. _visits],
        Tasks = [.. _tasks],
        Copies = [.. _copies],
        Outcome = Outcome,
    };

    public NodeVisit VisitOf(ApprovalTask task) => _visits[task.Visit - 1];

    public ApprovalNode NodeOf(ApprovalTask task) => Course.Find(task.Node)!;

    public List<ApprovalTask> TasksOf(NodeVisit visit) => _tasks.FindAll(task => task.Visit == visit.No);

    public ApprovalTask TaskNo(int no) => _tasks[no - 1];

    /// <summary>A task of a person who acts or works now: the task, or why he may not answer it.</summary>
    public Result<ApprovalTask> Answerable(int no) =>
        no < 1 || no > _tasks.Count || TaskNo(no).IsAtStarter ? new NoSuchTask(no)
        : TaskNo(no) is var task && task.Actor != acting.By ? new NotYourTurn()
        : !task.IsLive ? new AlreadyDecided(task.ClosedBy, task.State)
        : task.State != ApprovalTaskState.Open ? new NotYourTurn()
        : task;

    /// <summary>Keeps a new task; it takes a seat of its own unless it names one.</summary>
    public ApprovalTask Add(ApprovalTask task)
    {
        var no = _tasks.Count + 1;
        var added = task with { No = no, Round = Round, Seat = task.Seat == 0 ? no : task.Seat };
        _tasks.Add(added);
        return added;
    }

    public void Put(ApprovalTask task) => _tasks[task.No - 1] = task;

    public void Open(ApprovalTask task) => Put(task with { State = ApprovalTaskState.Open, OpenedAt = acting.Now, DueAt = DueFrom(task, acting.Now) });

    /// <summary>Others come first now.</summary>
    public void Hold(ApprovalTask task, ApprovalTaskState state = ApprovalTaskState.Waiting) => Put(task with { State = state, DueAt = null });

    /// <summary>What was decided keeps by whom and when it was.</summary>
    public void Close(ApprovalTask task, ApprovalTaskState end, string? comment = null) => Put(task with
    {
        State = end,
        DueAt = null,
        ClosedAt = task.ClosedAt ?? acting.Now,
        ClosedBy = task.ClosedBy ?? acting.By,
        Comment = string.IsNullOrWhiteSpace(comment) ? task.Comment : comment.Trim(),
    });

    /// <summary>Another is asked in the same place; whatever waited for the old task or was made by it belongs to the new one.</summary>
    public ApprovalTask Replace(ApprovalTask task, ApprovalTaskState end, Assignee by, string? comment = null)
    {
        Close(task, end, comment);
        var next = Add(new()
        {
            Visit = task.Visit,
            Node = task.Node,
            Round = task.Round,
            Seat = task.Seat,
            Actor = by.Actor,
            AskedFor = by.AskedFor,
            Origin = by.Origin,
            State = task.State == ApprovalTaskState.Delegated ? ApprovalTaskState.Delegated : ApprovalTaskState.Waiting,
            After = task.After,
            AddedBy = task.AddedBy,
            OpinionFor = task.OpinionFor,
            Replaces = task.No,
        });
        Relink(task.No, next.No);
        foreach (var other in _tasks.FindAll(other => other.AddedBy == task.No || other.OpinionFor == task.No))
        {
            Put(other with
            {
                AddedBy = other.AddedBy == task.No ? next.No : other.AddedBy,
                OpinionFor = other.OpinionFor == task.No ? next.No : other.OpinionFor,
            });
        }

        return next;
    }

    /// <summary>What waited for one task waits for another, or for none.</summary>
    public void Relink(int from, int? to)
    {
        foreach (var waiting in _tasks.FindAll(task => task.After == from))
        {
            Put(waiting with { After = to });
        }
    }

    /// <summary>When the time of a task is up that is asked at that moment; null when it never is.</summary>
    public DateTimeOffset? DueFrom(ApprovalTask task, DateTimeOffset asked) =>
        !task.IsAtStarter && NodeOf(task).Timeout is { } timeout ? hours.After(asked, timeout.After) : null;

    public NodeVisit Visit(ApprovalNode node, VisitState first)
    {
        var visit = new NodeVisit(_visits.Count + 1, node.Key, first);
        _visits.Add(visit);
        return visit;
    }

    public void Mark(NodeVisit visit, VisitState next) => _visits[visit.No - 1] = visit with { State = next };

    /// <summary>The visit no longer counts, nor what was said in it.</summary>
    public void Cancel(NodeVisit visit)
    {
        Mark(visit, VisitState.Cancelled);
        foreach (var task in TasksOf(visit).Where(task => task.IsLive || task.State is ApprovalTaskState.Approved or ApprovalTaskState.Rejected))
        {
            Close(task, ApprovalTaskState.Superseded);
        }
    }

    /// <summary>Sends a copy to whoever has none.</summary>
    public void Copy(IEnumerable<EmployeeNo> people) => _copies.AddRange([.. people.Except(_copies)]);

    /// <summary>It was submitted again.</summary>
    public void Resubmit(ApprovalSubject subject) => (Subject, Round) = (subject, Round + 1);

    public void End(ApprovalOutcome outcome, ApprovalTaskState rest)
    {
        Outcome = outcome;
        foreach (var task in _tasks.Where(task => task.IsLive).ToList())
        {
            Close(task, rest);
        }
    }
}
