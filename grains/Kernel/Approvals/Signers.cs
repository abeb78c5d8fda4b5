using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>What an actor may change about who signs: ask others besides himself, instead of himself, or for an opinion.</summary>
internal sealed class Signers(ApprovalDraft draft, Assignment assignment)
{
    private const int MostAtOnce = 10;

    public DomainError? AddSign(ApprovalCommand.AddSign command)
    {
        var task = Changeable(command.Task, SignerChanges.AddSign);
        if (!task.Succeeded)
        {
            return task.Errors[0];
        }

        if (command.People.IsDefaultOrEmpty || command.People.Length > MostAtOnce)
        {
            return new OutOfRange(nameof(command.People), 1, MostAtOnce);
        }

        var added = Chosen(command.People, task.Value);
        if (!added.Succeeded)
        {
            return added.Errors[0];
        }

        Seat(added.Value.People, task.Value, command.Place);
        return null;
    }

    public DomainError? RemoveSign(ApprovalCommand.RemoveSign command)
    {
        if (command.Task < 1 || command.Task > draft.Tasks.Count || draft.TaskNo(command.Task) is not { AddedBy: { } adder } task)
        {
            return new NoSuchTask(command.Task);
        }

        if (draft.TaskNo(adder).Actor != draft.Acting.By)
        {
            return new NotYours();
        }

        if (!task.IsLive || Moves.HasActed(task, draft.Tasks))
        {
            return new AlreadyDecided(task.ClosedBy ?? task.Actor, task.State);
        }

        draft.Close(task, ApprovalTaskState.Removed);
        draft.Relink(task.No, task.After);
        return null;
    }

    public DomainError? Transfer(ApprovalCommand.Transfer command) =>
        InTurn(command.Task, command.To, SignerChanges.Transfer, (task, to) =>
            draft.Replace(task, ApprovalTaskState.Transferred, to with { Origin = TaskOrigin.Transferred }, command.Comment));

    public DomainError? Delegate(ApprovalCommand.Delegate command) =>
        InTurn(command.Task, command.To, SignerChanges.Delegate, (task, to) =>
        {
            draft.Hold(task with { Comment = command.Comment ?? task.Comment }, ApprovalTaskState.Delegated);
            draft.Add(Beside(task, to, TaskOrigin.Delegated) with { OpinionFor = task.No });
        });

    public DomainError? Advise(ApprovalCommand.Advise command)
    {
        var task = draft.Answerable(command.Task);
        if (!task.Succeeded)
        {
            return task.Errors[0];
        }

        if (task.Value.OpinionFor is not { } asked)
        {
            return new NoSuchTask(command.Task);
        }

        draft.Close(task.Value, ApprovalTaskState.Advised, command.Opinion);
        draft.Hold(draft.TaskNo(asked));
        return null;
    }

    private DomainError? InTurn(int no, EmployeeNo to, SignerChanges change, Action<ApprovalTask, Assignee> make)
    {
        var task = Changeable(no, change);
        if (!task.Succeeded)
        {
            return task.Errors[0];
        }

        var chosen = Chosen([to], task.Value);
        if (!chosen.Succeeded)
        {
            return chosen.Errors[0];
        }

        make(task.Value, chosen.Value.People[0]);
        return null;
    }

    /// <summary>The acting person's own open task, where its node lets him do that.</summary>
    private Result<ApprovalTask> Changeable(int no, SignerChanges change)
    {
        var task = draft.Answerable(no);
        return !task.Succeeded ? task
            : task.Value.OpinionFor is not null ? new OnlyAnOpinion()
            : !draft.NodeOf(task.Value).Allowed.HasFlag(change) ? new NodeForbids(change)
            : task;
    }

    /// <summary>People chosen by a person: whoever may not sign is refused, not replaced; who is away is stood in for.</summary>
    private Result<Assignees> Chosen(ImmutableArray<EmployeeNo> people, ApprovalTask task)
    {
        var asked = draft.TasksOf(draft.VisitOf(task)).Where(other => other.IsLive).Select(other => other.Actor).ToHashSet();
        var chosen = ImmutableArray.CreateBuilder<Assignee>();
        foreach (var person in people)
        {
            if (!assignment.MaySign(person) || assignment.InPlaceOf(person) is not { } one)
            {
                return new MayNotSign(person);
            }

            if (!asked.Add(one.Actor))
            {
                return new SignsAlready(one.Actor);
            }

            chosen.Add(one);
        }

        return new Assignees(chosen.ToImmutable());
    }

    /// <summary>In the order given: before me and I wait for the last, after me, or at my side.</summary>
    private void Seat(ImmutableArray<Assignee> people, ApprovalTask task, SignPlace place)
    {
        var before = place == SignPlace.After ? task.No : task.After;
        foreach (var one in people)
        {
            var added = draft.Add(Beside(task, one, OriginOf(place)) with { AddedBy = task.No, After = before });
            before = place == SignPlace.Parallel ? before : added.No;
        }

        if (place == SignPlace.Before)
        {
            draft.Hold(task with { After = before });
        }
    }

    private static TaskOrigin OriginOf(SignPlace place) => place switch
    {
        SignPlace.Before => TaskOrigin.AddedBefore,
        SignPlace.After => TaskOrigin.AddedAfter,
        _ => TaskOrigin.AddedParallel,
    };

    private static ApprovalTask Beside(ApprovalTask task, Assignee one, TaskOrigin origin) => new()
    {
        Visit = task.Visit,
        Node = task.Node,
        Round = task.Round,
        Seat = task.Seat,
        Actor = one.Actor,
        AskedFor = one.AskedFor,
        Origin = origin,
    };
}
