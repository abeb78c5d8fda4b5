using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Documents;

// The approval of a document: it decides, the document changes and posts, all in one change.
internal sealed partial class Lifecycle<TBody>
{
    /// <summary>Asks those who must agree; takes effect at once where that is nobody. What was sent back goes on as its sender wished.</summary>
    /// <param name="definition">Who must agree, for a document that is not on its way already.</param>
    /// <param name="number">The number drawn for it, if it has none yet.</param>
    public Result<DocumentState<TBody>> Submit(
        DocumentState<TBody> state, Document<TBody> current, Intent intent, ApprovalDefinition definition, string? number, Moment moment)
    {
        if (First(Stale(state, current, intent), NotDraftOf(current, intent)) is { } refusal)
        {
            return refusal;
        }

        if (Reasons(current, null, moment) is { IsEmpty: false } reasons)
        {
            return reasons;
        }

        var numbered = current with { Header = current.Header with { Number = current.Header.Number ?? number } };
        var subject = rules.About(numbered.Body, numbered.Header, rules.Describe(numbered.Body, numbered.Header, moment.Today));
        var step = state.Approval is { Outcome: ApprovalOutcome.Running, IsWithStarter: true } sentBack
            ? approvals.Resubmit(sentBack, subject, StartingOf(current, intent, moment))
            : approvals.Start(definition, subject, StartingOf(current, intent, moment), state.Approval);
        return step.Succeeded ? Follow(state, numbered, step.Value, DocumentAction.Submit, intent, moment, comment: null) : step.Errors;
    }

    /// <summary>What somebody asked makes of it. An answer rests on what the document says.</summary>
    public Result<DocumentState<TBody>> Act(DocumentState<TBody> state, Document<TBody> current, Intent intent, ApprovalCommand command, Moment moment)
    {
        if (state.Approval is not { } approval)
        {
            return command is ApprovalCommand.Withdraw ? TakeBack(state, current, intent, moment) : new WrongStatus(current.Header.Status);
        }

        if (command.IsAnswer && Stale(state, current, intent) is { } stale)
        {
            return stale;
        }

        var step = approvals.Apply(approval, command, command is ApprovalCommand.Withdraw ? StartingOf(current, intent, moment) : ActingOf(intent, moment));
        return step.Succeeded ? Follow(state, current, step.Value, ApprovalActions.Of(command), intent, moment, ApprovalActions.CommentOf(command)) : step.Errors;
    }

    // What an earlier release left in approval knows of no tasks: its owner takes it back and submits it again.
    private Result<DocumentState<TBody>> TakeBack(DocumentState<TBody> state, Document<TBody> current, Intent intent, Moment moment) =>
        First(current.Header.Status == DocumentStatus.InApproval ? null : new WrongStatus(current.Header.Status), NotOwnedBy(current, intent)) is { } refusal
            ? refusal
            : Next(state, current with { Header = current.Header with { Awaiting = [] } }, DocumentStatus.Draft, DocumentAction.Withdraw, intent, moment);

    private Result<DocumentState<TBody>> Follow(
        DocumentState<TBody> state, Document<TBody> current, ApprovalStep step, DocumentAction action, Intent intent, Moment moment, string? comment)
    {
        var asked = current with { Header = current.Header with { Awaiting = [.. step.State.Open.Where(task => !task.IsAtStarter).Select(task => task.Actor).Distinct()] } };
        return step.State.Outcome switch
        {
            ApprovalOutcome.Approved when Reasons(asked, null, moment) is { IsEmpty: false } reasons => reasons,
            ApprovalOutcome.Approved => TakeEffect(state, asked, action == DocumentAction.Submit ? DocumentAction.TakeEffect : action, intent, moment, comment, step),
            ApprovalOutcome.Rejected => Next(state, asked, DocumentStatus.Rejected, action, intent, moment, comment, step: step),
            ApprovalOutcome.Running when !step.State.IsWithStarter => Next(state, asked, DocumentStatus.InApproval, action, intent, moment, comment, step: step),
            _ => Next(state, asked, DocumentStatus.Draft, action, intent, moment, comment, step: step),
        };
    }

    private static Acting ActingOf(Intent intent, Moment moment) => new(intent.By, moment.Now);

    // What nobody owns is begun and taken back by the system, for whoever may write it; what somebody made for another is that one's.
    private Acting StartingOf(Document<TBody> current, Intent intent, Moment moment) =>
        rules.Kind.Life == DocumentLife.Calculated ? new(SystemActor.No, moment.Now)
        : current.Header.MadeBy == intent.By ? new(current.Header.Owner, moment.Now)
        : ActingOf(intent, moment);
}
