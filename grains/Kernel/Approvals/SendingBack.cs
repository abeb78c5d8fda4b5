using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Approvals;

/// <summary>The way back: to the starter, or to a node where it was agreed to before. Branches of a fork that it leaves are cancelled.</summary>
internal sealed class SendingBack(ApprovalDraft draft)
{
    public DomainError? SendBack(ApprovalCommand.SendBack command)
    {
        var answerable = draft.Answerable(command.Task);
        if (!answerable.Succeeded)
        {
            return answerable.Errors[0];
        }

        var task = answerable.Value;
        if (task.OpinionFor is not null)
        {
            return new OnlyAnOpinion();
        }

        if (command.To is not null && !CanGoBack(task.Node, command.To))
        {
            return new NotAnEarlierNode(command.To);
        }

        var marks = command.To is null && !command.Lines.IsDefault ? command.Lines : [];
        // What was agreed to of the other lines stands.
        var resume = marks.IsEmpty ? command.Resume ?? draft.NodeOf(task).Resume : ResumeRule.Straight;
        draft.Close(task with { Marks = marks }, ApprovalTaskState.SentBack, command.Comment);
        GoBackTo(command.To, resume);
        if (command.To is null)
        {
            AskStarter();
        }

        return null;
    }

    /// <summary>The starter has put it right and submits it again.</summary>
    public DomainError? Resubmit(ApprovalSubject subject)
    {
        if (draft.Tasks.FirstOrDefault(task => task.IsAtStarter && task.IsLive) is not { } task)
        {
            return new NotYourTurn();
        }

        if (draft.Acting.By != task.Actor)
        {
            return new NotYours();
        }

        draft.Close(task, ApprovalTaskState.Resubmitted);
        draft.Resubmit(subject);
        ForgetAgreementOfBarred();
        return null;
    }

    private bool CanGoBack(string from, string to) =>
        draft.Course.Find(to) is not null && draft.Course.IsAfter(from, to)
        && draft.Standing.Any(visit => visit.Node == to && draft.TasksOf(visit).Exists(task => task.State == ApprovalTaskState.Approved));

    /// <param name="to">The node it goes back to; null for the starter, who comes before all.</param>
    private void GoBackTo(string? to, ResumeRule resume)
    {
        foreach (var visit in draft.Standing.ToList())
        {
            var isPast = to is null || draft.Course.IsAfter(visit.Node, to);
            // Conditions that did not hold are looked at again: the document may say something else by then.
            var stays = resume == ResumeRule.Straight && visit.State == VisitState.Passed;
            if (visit.Node == to || (isPast && !stays))
            {
                draft.Cancel(visit);
            }
        }
    }

    private void AskStarter() => draft.Add(new()
    {
        Visit = 0,
        Node = ApprovalTask.AtStarter,
        Round = draft.Round,
        Actor = draft.Subject.Starter,
        Origin = TaskOrigin.SentBack,
        State = ApprovalTaskState.Open,
        OpenedAt = draft.Acting.Now,
    });

    /// <summary>Who gains by the document as it is now has not agreed to it.</summary>
    private void ForgetAgreementOfBarred()
    {
        foreach (var visit in draft.Standing.ToList())
        {
            if (draft.TasksOf(visit).Exists(task => Verdicts.HasAgreed(task) && draft.Subject.Bars(task.Actor)))
            {
                draft.Cancel(visit);
            }
        }
    }
}
