using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Yes, no, and what the starter may still do while others think.</summary>
internal sealed class Decisions(ApprovalDraft draft)
{
    public DomainError? Approve(ApprovalCommand.Approve command) => Answer(command.Task, ApprovalTaskState.Approved, command.Comment);

    public DomainError? Reject(ApprovalCommand.Reject command) => Answer(command.Task, ApprovalTaskState.Rejected, command.Comment);

    public DomainError? Withdraw()
    {
        if (draft.Acting.By != draft.Subject.Starter)
        {
            return new NotYours();
        }

        if (draft.Definition.Withdrawal == WithdrawRule.BeforeAnybodyActed && !draft.IsWithStarter
            && draft.Tasks.FirstOrDefault(task => task.Round == draft.Round && Moves.HasActed(task, draft.Tasks)) is { } acted)
        {
            return new AlreadyUnderWay(acted.Actor);
        }

        draft.End(ApprovalOutcome.Withdrawn, ApprovalTaskState.Superseded);
        return null;
    }

    public DomainError? Terminate(ApprovalCommand.Terminate command)
    {
        foreach (var task in draft.Tasks.Where(task => task.IsLive).ToList())
        {
            draft.Close(task, ApprovalTaskState.Superseded, command.Reason);
        }

        draft.End(ApprovalOutcome.Terminated, ApprovalTaskState.Superseded);
        return null;
    }

    private DomainError? Answer(int no, ApprovalTaskState answer, string? comment)
    {
        var task = draft.Answerable(no);
        if (!task.Succeeded)
        {
            return task.Errors[0];
        }

        if (task.Value.OpinionFor is not null)
        {
            return new OnlyAnOpinion();
        }

        draft.Close(task.Value, answer, comment);
        return null;
    }
}
