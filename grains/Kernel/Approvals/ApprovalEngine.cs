using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Approvals;

/// <summary>
/// Approvals as a function: a state and a command give the next state with what others must learn of it, or the reason why not.
/// Nothing here waits, stores or calls, so a document decides, changes and posts in one transaction. Whether the document itself
/// may take effect is not asked here, nor which version of it was read: an answer names the task it answers.
/// </summary>
internal sealed class ApprovalEngine(IActors actors, WorkingHours hours)
{
    // Whoever goes to and fro this often should talk.
    private const int MostTasks = 500;

    /// <summary>Begins with the first node; ends at once where nobody has to be asked.</summary>
    /// <param name="before">The approval of the same document that ended without effect; its tasks stay on record.</param>
    public Result<ApprovalStep> Start(ApprovalDefinition definition, ApprovalSubject subject, Acting acting, ApprovalState? before = null)
    {
        var state = new ApprovalState
        {
            Definition = definition,
            Subject = subject,
            Round = (before?.Round ?? 0) + 1,
            Visits = before?.Visits ?? [],
            Tasks = before?.Tasks ?? [],
        };
        return CarryOut(state, acting, (draft, _) =>
        {
            foreach (var visit in draft.Standing.ToList())
            {
                draft.Cancel(visit);
            }

            return null;
        });
    }

    /// <summary>The starter submits again what was sent back to him. The definition stays the one it began with.</summary>
    public Result<ApprovalStep> Resubmit(ApprovalState state, ApprovalSubject subject, Acting acting) => state.Outcome != ApprovalOutcome.Running
        ? new ApprovalOver(state.Outcome)
        : CarryOut(state, acting, (draft, _) => new SendingBack(draft).Resubmit(subject with { Starter = state.Subject.Starter }));

    public Result<ApprovalStep> Apply(ApprovalState state, ApprovalCommand command, Acting acting)
    {
        if (IsForTheSystem(command) && acting.By != SystemActor.No)
        {
            return new NotAllowed(Permission.Administer.Name);
        }

        if (AddsTasks(command) && state.Tasks.Length >= MostTasks)
        {
            return new ApprovalTooLong(MostTasks);
        }

        return state.Outcome == ApprovalOutcome.Running || NamesTask(command)
            ? CarryOut(state, acting, (draft, assignment) => Carry(command, draft, assignment))
            : new ApprovalOver(state.Outcome);
    }

    private Result<ApprovalStep> CarryOut(ApprovalState state, Acting acting, Func<ApprovalDraft, Assignment, DomainError?> command)
    {
        var draft = new ApprovalDraft(state, acting, hours);
        var assignment = new Assignment(actors, draft);
        if ((command(draft, assignment) ?? new Progress(draft, assignment).Settle()) is { } refusal)
        {
            return refusal;
        }

        var next = draft.ToState();
        return new ApprovalStep(next, ApprovalEvents.Between(state, next));
    }

    private static DomainError? Carry(ApprovalCommand command, ApprovalDraft draft, Assignment assignment) => command switch
    {
        ApprovalCommand.Approve approve => new Decisions(draft).Approve(approve),
        ApprovalCommand.Reject reject => new Decisions(draft).Reject(reject),
        ApprovalCommand.SendBack back => new SendingBack(draft).SendBack(back),
        ApprovalCommand.Withdraw => new Decisions(draft).Withdraw(),
        ApprovalCommand.Terminate terminate => new Decisions(draft).Terminate(terminate),
        ApprovalCommand.Recall recall => new Recalls(draft).Recall(recall),
        ApprovalCommand.AddSign add => new Signers(draft, assignment).AddSign(add),
        ApprovalCommand.RemoveSign remove => new Signers(draft, assignment).RemoveSign(remove),
        ApprovalCommand.Transfer transfer => new Signers(draft, assignment).Transfer(transfer),
        ApprovalCommand.Delegate delegated => new Signers(draft, assignment).Delegate(delegated),
        ApprovalCommand.Advise advise => new Signers(draft, assignment).Advise(advise),
        ApprovalCommand.TimeOut timeOut => new Successions(draft, assignment).TimeOut(timeOut),
        ApprovalCommand.HandOver handOver => new Successions(draft, assignment).HandOver(handOver),
        ApprovalCommand.Substitute substitute => new Successions(draft, assignment).Substitute(substitute),
        ApprovalCommand.Urge => new Notices(draft, assignment).Urge(),
        ApprovalCommand.SendCopy copy => new Notices(draft, assignment).SendCopy(copy),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
    };

    private static bool IsForTheSystem(ApprovalCommand command) =>
        command is ApprovalCommand.TimeOut or ApprovalCommand.HandOver or ApprovalCommand.Substitute or ApprovalCommand.Terminate;

    private static bool AddsTasks(ApprovalCommand command) => command is ApprovalCommand.SendBack or ApprovalCommand.AddSign
        or ApprovalCommand.Transfer or ApprovalCommand.Delegate or ApprovalCommand.Recall;

    // Whoever comes second learns that his task was decided, also where the first decision ended it all.
    private static bool NamesTask(ApprovalCommand command) => command is ApprovalCommand.Approve or ApprovalCommand.Reject
        or ApprovalCommand.SendBack or ApprovalCommand.Transfer or ApprovalCommand.Delegate or ApprovalCommand.AddSign or ApprovalCommand.Advise;
}
