using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Taking an answer back: the node is open again as if the answer had not been given, and both stay on record.</summary>
internal sealed class Recalls(ApprovalDraft draft)
{
    public DomainError? Recall(ApprovalCommand.Recall command)
    {
        if (Refusal(command.Task) is { } refusal)
        {
            return refusal;
        }

        var task = draft.TaskNo(command.Task);
        var visit = draft.VisitOf(task);
        foreach (var later in LaterThan(visit))
        {
            draft.Cancel(later);
        }

        Reopen(visit);
        draft.Replace(task, ApprovalTaskState.Recalled, new(task.Actor, task.AskedFor, TaskOrigin.Recalled));
        foreach (var next in draft.TasksOf(visit).Where(next => next.State == ApprovalTaskState.Open && ComesAfter(next, draft.Tasks[^1])))
        {
            draft.Hold(next);
        }

        return null;
    }

    private DomainError? Refusal(int no)
    {
        if (no < 1 || no > draft.Tasks.Count || draft.TaskNo(no) is not { State: ApprovalTaskState.Approved or ApprovalTaskState.Rejected } task)
        {
            return new NoSuchTask(no);
        }

        return task.ClosedBy != draft.Acting.By || task.Actor != draft.Acting.By ? new NotYours()
            : Followers(task).FirstOrDefault(next => Moves.HasActed(next, draft.Tasks)) is { } acted ? new NextHasActed(acted.Actor)
            : null;
    }

    /// <summary>Who was asked because of this answer, also where the document went back from since.</summary>
    private IEnumerable<ApprovalTask> Followers(ApprovalTask task) => draft.Tasks.Skip(task.Seat).Where(next =>
        next.Visit == task.Visit ? ComesAfter(next, task)
        : next.No > task.No && !next.IsAtStarter && draft.Course.IsAfter(next.Node, task.Node));

    private bool ComesAfter(ApprovalTask next, ApprovalTask task) =>
        next.After == task.No || (next.Seat > task.Seat && draft.NodeOf(task).Mode == SignMode.Sequential);

    private List<NodeVisit> LaterThan(NodeVisit visit) => [.. draft.Standing.Where(later => draft.Course.IsAfter(later.Node, visit.Node))];

    /// <summary>Those who were spared by the answer are asked again; opinions have been given or are asked for anew.</summary>
    private void Reopen(NodeVisit visit)
    {
        draft.Mark(visit, VisitState.Open);
        foreach (var task in draft.TasksOf(visit).Where(task =>
            task is { State: ApprovalTaskState.NotNeeded, OpinionFor: null } && task.Origin != TaskOrigin.Repeated))
        {
            draft.Put(task with { State = ApprovalTaskState.Waiting, ClosedAt = null, ClosedBy = null });
        }
    }
}
