using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Approvals;

/// <summary>
/// Takes a document on from wherever it stands: opens what may be opened, judges nodes, enters the next ones, ends. It looks only at
/// what is there and not at what was commanded, so every command leaves an approval in the same good order.
/// </summary>
internal sealed class Progress(ApprovalDraft draft, Assignment assignment)
{
    private readonly Repetition _repetition = new(draft);

    /// <summary>Null, or why it cannot go on.</summary>
    public DomainError? Settle()
    {
        // Every turn enters a node at least, and no node is entered twice: it ends.
        for (var moved = true; moved && draft.Outcome == ApprovalOutcome.Running && !draft.IsWithStarter;)
        {
            Judge();
            moved = false;
            if (draft.Outcome == ApprovalOutcome.Running && Onward(ref moved) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private void Judge()
    {
        foreach (var visit in draft.Standing.Where(visit => visit.State == VisitState.Open).ToList())
        {
            Judge(visit, draft.Course.Find(visit.Node)!);
            if (draft.Outcome != ApprovalOutcome.Running)
            {
                return;
            }
        }
    }

    private void Judge(NodeVisit visit, ApprovalNode node)
    {
        CloseDecidedSeats(visit, node);
        switch (Verdicts.Of(node, SeatsOf(visit)))
        {
            case Verdict.Agreed:
                draft.Mark(visit, VisitState.Passed);
                CloseRest(draft.TasksOf(visit));
                draft.Copy(assignment.Named(node.Copies, node.Key));
                break;
            case Verdict.Refused:
                draft.Mark(visit, VisitState.Refused);
                draft.End(ApprovalOutcome.Rejected, ApprovalTaskState.NotNeeded);
                break;
            default:
                Wake(visit, node);
                break;
        }
    }

    /// <summary>A seat that refused asks nobody else, and with an or-sign the seat that answers first is the only one.</summary>
    private void CloseDecidedSeats(NodeVisit visit, ApprovalNode node)
    {
        var seats = SeatsOf(visit);
        var first = node.Mode == SignMode.Any ? seats.Find(seat => seat.Any(task => task.AddedBy is null && Verdicts.HasAgreed(task))) : null;
        foreach (var seat in seats.Where(seat => Verdicts.OfSeat(seat) == Verdict.Refused || (first is not null && seat.Key != first.Key)))
        {
            CloseRest(seat);
        }
    }

    /// <summary>Opens the tasks that waited for others and wait no more.</summary>
    private void Wake(NodeVisit visit, ApprovalNode node)
    {
        foreach (var seat in SeatsOf(visit))
        {
            foreach (var task in seat.Where(task => task.State == ApprovalTaskState.Waiting && (task.After is not { } no || Verdicts.HasAgreed(draft.TaskNo(no)))))
            {
                draft.Open(Present(task));
            }

            if (node.Mode == SignMode.Sequential && Verdicts.OfSeat(seat) != Verdict.Agreed)
            {
                return;
            }
        }
    }

    /// <summary>Whoever has left since the node was entered is not asked: the head above him is.</summary>
    private ApprovalTask Present(ApprovalTask task) => !assignment.IsActive(task.Actor) && assignment.Above(task.Actor) is { } instead
        ? draft.Replace(task, ApprovalTaskState.Transferred, instead with { Origin = TaskOrigin.Superior })
        : task;

    /// <summary>Enters every node whose turn has come; ends the approval behind the last.</summary>
    private DomainError? Onward(ref bool moved)
    {
        foreach (var stage in draft.Course.Stages)
        {
            var isDone = true;
            foreach (var branch in stage)
            {
                var next = branch.FirstOrDefault(node => !IsBehind(node));
                isDone &= next is null;
                if (next is not null && StateOf(next) is null)
                {
                    moved = true;
                    if (Enter(next) is { } refusal)
                    {
                        return refusal;
                    }
                }
            }

            if (!isDone)
            {
                return null;
            }
        }

        draft.End(ApprovalOutcome.Approved, ApprovalTaskState.NotNeeded);
        return null;
    }

    private DomainError? Enter(ApprovalNode node)
    {
        if (node.Condition?.Holds(draft.Subject) == false)
        {
            draft.Visit(node, VisitState.Skipped);
            return null;
        }

        var asked = assignment.For(node);
        if (!asked.Succeeded)
        {
            return asked.Errors[0];
        }

        var visit = draft.Visit(node, asked.Value.People.IsEmpty ? VisitState.Skipped : VisitState.Open);
        foreach (var one in asked.Value.People)
        {
            Ask(one, visit);
        }

        return null;
    }

    private void Ask(Assignee one, NodeVisit visit)
    {
        var isRepeated = _repetition.HasAgreedBefore(one.Actor, visit.Node);
        var task = draft.Add(new()
        {
            Visit = visit.No,
            Node = visit.Node,
            Round = draft.Round,
            Actor = one.Actor,
            AskedFor = one.AskedFor,
            Origin = isRepeated ? TaskOrigin.Repeated : one.Origin,
        });
        if (isRepeated)
        {
            draft.Close(task, ApprovalTaskState.NotNeeded);
        }
    }

    private void CloseRest(IEnumerable<ApprovalTask> tasks)
    {
        foreach (var task in tasks.Where(task => task.IsLive).ToList())
        {
            draft.Close(task, ApprovalTaskState.NotNeeded);
        }
    }

    private List<IGrouping<int, ApprovalTask>> SeatsOf(NodeVisit visit) => [.. draft.TasksOf(visit).GroupBy(task => task.Seat)];

    private bool IsBehind(ApprovalNode node) => StateOf(node) is VisitState.Passed or VisitState.Skipped;

    private VisitState? StateOf(ApprovalNode node) => draft.Standing.FirstOrDefault(visit => visit.Node == node.Key)?.State;
}
