using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>What waits for a person goes to another: to his successor, to whom he has delegated, or up when his time is over.</summary>
internal sealed class Successions(ApprovalDraft draft, Assignment assignment)
{
    public DomainError? HandOver(ApprovalCommand.HandOver command) =>
        Each(command.From, task => assignment.InPlaceOf(command.To) is { } one
            ? Take(task, one with { Origin = TaskOrigin.HandedOver }) : new MayNotSign(command.To));

    public DomainError? Substitute(ApprovalCommand.Substitute command) =>
        Each(command.Person, task => assignment.InPlaceOf(command.Person) is { Origin: TaskOrigin.Substituted or TaskOrigin.Superior } one
            ? Take(task, one with { Origin = TaskOrigin.Substituted, AskedFor = task.AskedFor ?? command.Person }) : null);

    public DomainError? TimeOut(ApprovalCommand.TimeOut command)
    {
        if (command.Task < 1 || command.Task > draft.Tasks.Count)
        {
            return new NoSuchTask(command.Task);
        }

        var task = draft.TaskNo(command.Task);
        if (!task.IsLive)
        {
            return new AlreadyDecided(task.ClosedBy, task.State);
        }

        if (task.State != ApprovalTaskState.Open || task.DueAt is null || task.DueAt > draft.Acting.Now)
        {
            return new NotDue(command.Task);
        }

        Lapse(task);
        return null;
    }

    private void Lapse(ApprovalTask task)
    {
        // Nobody agrees or refuses by not giving an opinion.
        switch (task.OpinionFor is null ? draft.NodeOf(task).Timeout!.Action : TimeoutAction.Remind)
        {
            case TimeoutAction.Approve:
                draft.Close(task, ApprovalTaskState.Approved);
                break;
            case TimeoutAction.Reject:
                draft.Close(task, ApprovalTaskState.Rejected);
                break;
            case TimeoutAction.Escalate when assignment.Above(task.Actor) is { } superior && !Signs(superior.Actor, task):
                draft.Replace(task, ApprovalTaskState.TimedOut, superior with { Origin = TaskOrigin.Escalated });
                break;
            default:
                draft.Put(task with { RemindedAt = draft.Acting.Now, DueAt = draft.DueFrom(task, draft.Acting.Now) });
                break;
        }
    }

    private bool Signs(EmployeeNo person, ApprovalTask task) => draft.TasksOf(draft.VisitOf(task)).Exists(other => other.IsLive && other.Actor == person);

    private DomainError? Each(EmployeeNo person, Func<ApprovalTask, DomainError?> move) => draft.Tasks
        .Where(task => task.IsLive && task.Actor == person && !task.IsAtStarter).ToList()
        .Select(move).FirstOrDefault(refusal => refusal is not null);

    private DomainError? Take(ApprovalTask task, Assignee one)
    {
        if (one.Actor != task.Actor)
        {
            draft.Replace(task, ApprovalTaskState.Transferred, one);
        }

        return null;
    }
}
