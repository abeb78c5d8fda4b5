using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Memos;

/// <summary>
/// A memo that lives in memory and asks one person; the portal sees it as <see cref="IDocumentGrain{TBody}"/>. Only so much of a document as pages can notice: versions, operations,
/// refusals, history. How documents really live is tested where they do.
/// </summary>
internal sealed class MemoGrain(string key, PaperDesk desk)
{
    private readonly List<HistoryEntry> _history = [];
    private readonly Dictionary<Guid, DocumentHeader> _done = [];

    public Document<Memo>? Document { get; private set; }

    public DocumentRow Row => new(Document!.Header, Facts(Document.Body), desk.NameOf(Document.Header.Owner));

    public Task<Result<Document<Memo>>> GetAsync() =>
        Task.FromResult<Result<Document<Memo>>>(Document is { } document ? document : new DocumentNotFound(Memo.Kind.Ref(key)));

    public Task<Result<DocumentHeader>> SaveAsync(Intent intent, Memo body) => DoAsync(intent, DocumentAction.Save, DocumentStatus.Draft, () =>
        body.Subject.Contains("forbidden", StringComparison.Ordinal) ? new TooLong(nameof(Memo.Subject), 3) : null, body);

    public Task<Result<DocumentHeader>> SubmitAsync(Intent intent) => DoAsync(intent, DocumentAction.Submit, DocumentStatus.InApproval, () => null);

    public Task<Result<DocumentHeader>> DecideAsync(Intent intent, Decision decision, string? comment) => decision switch
    {
        Decision.Approve => DoAsync(intent, DocumentAction.Approve, DocumentStatus.Effective, () => NotTurnOf(intent)),
        Decision.SendBack => DoAsync(intent, DocumentAction.SendBack, DocumentStatus.Draft, () => NotTurnOf(intent), comment: comment),
        _ => DoAsync(intent, DocumentAction.Reject, DocumentStatus.Rejected, () => NotTurnOf(intent), comment: comment),
    };

    public Task<Result<DocumentHeader>> ActAsync(Intent intent, ApprovalCommand command) => command switch
    {
        ApprovalCommand.Approve approve => DecideAsync(intent, Decision.Approve, approve.Comment),
        ApprovalCommand.SendBack back => DecideAsync(intent, Decision.SendBack, back.Comment),
        ApprovalCommand.Reject reject => DecideAsync(intent, Decision.Reject, reject.Comment),
        _ => throw new NotSupportedException($"No page of the kernel asks a memo to {command.GetType().Name}."),
    };

    public Task<Result<DocumentHeader>> WithdrawAsync(Intent intent) => DoAsync(intent, DocumentAction.Withdraw, DocumentStatus.Draft, () => null);

    public Task<Result<DocumentHeader>> VoidAsync(Intent intent, string reason) =>
        DoAsync(intent, DocumentAction.Void, DocumentStatus.Voided, () => null, comment: reason);

    public Task<Result<HistoryPage>> HistoryAsync(int count) =>
        Task.FromResult<Result<HistoryPage>>(new HistoryPage([.. _history.AsEnumerable().Reverse().Take(count)]));

    private NotYourTurn? NotTurnOf(Intent intent) => Document!.Header.Awaiting.FirstOrDefault() == intent.By ? null : new();

    private Task<Result<DocumentHeader>> DoAsync(
        Intent intent, DocumentAction action, DocumentStatus status, Func<DomainError?> refusal, Memo? body = null, string? comment = null)
    {
        desk.Calls++;
        return Task.FromResult(_done.TryGetValue(intent.Operation, out var before) ? before : Do(intent, action, status, refusal(), body, comment));
    }

    private Result<DocumentHeader> Do(Intent intent, DocumentAction action, DocumentStatus status, DomainError? refusal, Memo? body, string? comment)
    {
        var version = Document?.Header.Version ?? 0;
        if (intent.AtVersion != version)
        {
            return new StaleVersion(intent.AtVersion, version);
        }

        if (refusal is not null)
        {
            return refusal;
        }

        var header = (Document?.Header ?? desk.NewHeader(key, intent.By)) with
        {
            Version = version + 1,
            Status = status,
            Number = status == DocumentStatus.Draft ? Document?.Header.Number : Document?.Header.Number ?? desk.NextNumber(),
            Awaiting = status == DocumentStatus.InApproval ? [PaperDesk.Head] : [],
        };
        _history.Add(new() { Version = header.Version, Action = action, Status = status, By = intent.By, At = header.ChangedAt, Source = intent.Source, Comment = comment, Changes = Changes(body) });
        Document = new(header, body ?? Document!.Body) { Approval = ApprovalOf(header) };
        return _done[intent.Operation] = header;
    }

    private static ApprovalState ApprovalOf(DocumentHeader header) => new()
    {
        Definition = new() { Key = Memo.Kind.Name, Version = 1, Nodes = [new() { Key = "head", Name = new("部门负责人", "Department head"), Actors = [new ActorRule.UnitHead()] }] },
        Subject = new() { Kind = Memo.Kind.Name, Starter = header.Owner },
        Round = 1,
        Tasks = [new() { No = 1, Visit = 1, Node = "head", Round = 1, Actor = PaperDesk.Head, Origin = TaskOrigin.Assigned, OpenedAt = header.ChangedAt, State = header.Awaiting.IsEmpty ? ApprovalTaskState.NotNeeded : ApprovalTaskState.Open }],
    };

    private ImmutableArray<FieldChange> Changes(Memo? body) =>
        body is null ? [] : FieldChanges.Between(Document?.Body, body);

    private static DocumentFacts Facts(Memo memo) => new(memo.Subject)
    {
        Amount = memo.Amount,
        FirstDay = memo.Days?.From,
        LastDay = memo.Days?.LastDay,
        Project = memo.Project,
    };
}
