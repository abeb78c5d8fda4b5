using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Documents;

// What is said and done in the approval of a document.
internal abstract partial class DocumentGrain<TBody>
{
    public Task<Result<DocumentHeader>> DecideAsync(Intent intent, Decision decision, string? comment)
    {
        var task = TaskOf(intent);
        if (Current is { } document && task == 0)
        {
            return Task.FromResult<Result<DocumentHeader>>(
                Unknown(intent) ?? (document.Header.Status == DocumentStatus.InApproval ? new NotYourTurn() : (DomainError)new WrongStatus(document.Header.Status)));
        }

        return ActAsync(intent, decision switch
        {
            Decision.Approve => new ApprovalCommand.Approve(task, comment),
            Decision.SendBack => new ApprovalCommand.SendBack(task, Comment: comment),
            Decision.Reject => new ApprovalCommand.Reject(task, comment),
            _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, null),
        });
    }

    public async Task<Result<DocumentHeader>> ActAsync(Intent intent, ApprovalCommand command)
    {
        if (command is ApprovalCommand.Substitute { Person: var person })
        {
            // Another silo may just have stored who stands in, and this one not have heard of it yet.
            await services.Masters.RefreshAsync([DelegationsKind.Kind.Ref(DelegationsKind.Kind.KeyOf(person))]);
        }

        return await OnExistingAsync(
            intent,
            Unknown(intent) ?? NotTakenBack(intent, command) ?? WronglyMarked(command) ?? Said(command),
            document => _lifecycle.Act(State, document, intent, command, services.Now()));
    }

    public Task<Result<DocumentHeader>> WithdrawAsync(Intent intent) => ActAsync(intent, new ApprovalCommand.Withdraw());

    // What nobody owns is taken back by whoever may submit it.
    private DomainError? NotTakenBack(Intent intent, ApprovalCommand command) =>
        command is ApprovalCommand.Withdraw && rules.Kind.Life == DocumentLife.Calculated ? MayWrite(intent) : null;

    private static DomainError? Said(ApprovalCommand command) => command switch
    {
        ApprovalCommand.SendBack { Lines.IsDefaultOrEmpty: false } back => Comment(back.Comment, needed: false),
        _ => Comment(ApprovalActions.CommentOf(command), needed: command is ApprovalCommand.Reject or ApprovalCommand.SendBack or ApprovalCommand.Advise),
    };

    // Each line that goes back is one of the document's and says why.
    private DomainError? WronglyMarked(ApprovalCommand command)
    {
        if (command is not ApprovalCommand.SendBack { Lines: { IsDefaultOrEmpty: false } marks } || Current is not { } document)
        {
            return null;
        }

        var known = rules.LineNumbers(document.Body).ToHashSet();
        return marks.FirstOrDefault(mark => !known.Remove(mark.Line)) is { } stranger ? new NoSuchLine(stranger.Line)
            : marks.Any(mark => string.IsNullOrWhiteSpace(mark.Reason)) ? new Missing(nameof(LineMark.Reason))
            : marks.Any(mark => mark.Reason.Length > LineMark.LongestReason) ? new TooLong(nameof(LineMark.Reason), LineMark.LongestReason)
            : null;
    }

    // The task he is asked now; else the last one he was asked, so that he learns what became of it.
    private int TaskOf(Intent intent)
    {
        var mine = State.Approval?.Tasks.Where(task => task.Actor == intent.By && !task.IsAtStarter).ToList() ?? [];
        return (mine.Find(task => task.State == ApprovalTaskState.Open) ?? mine.LastOrDefault())?.No ?? 0;
    }

    /// <summary>The change with what people have to be told of its approval.</summary>
    private DocumentState<TBody> Telling(DocumentState<TBody> next, Intent intent) => next is { Change: { Approval.IsEmpty: false } change, Document: { } document }
        ? next with { Change = change with { Effects = [.. change.Effects, .. services.Notices.Of(change.Approval, rules.Kind, document.Header, change.Facts, intent)] } }
        : next;
}
