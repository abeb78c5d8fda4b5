using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Effects;
using OpsSupport.Kernel.Guards;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Kernel.Documents;

/// <summary>
/// How documents live, as a function of what they are: nothing here waits, stores or calls. Every command gives the next
/// state with the change to store, or the reasons why not. Versions rise by one; a decision on an old version is refused.
/// </summary>
internal sealed partial class Lifecycle<TBody>(IDocumentRules<TBody> rules, IDimensions dimensions, ApprovalEngine approvals) where TBody : class
{
    /// <summary>Rewrites the draft; master data takes effect with it.</summary>
    /// <param name="action">What the history calls it.</param>
    public Result<DocumentState<TBody>> Save(
        DocumentState<TBody> state, Intent intent, TBody body, DocumentRef self, Moment moment, DocumentAction action = DocumentAction.Save)
    {
        var isMaster = rules.Kind.Life == DocumentLife.Master;
        var current = state.Document ?? New(intent, body, self, moment);
        if (First(Stale(state, current, intent), isMaster ? null : NotDraftOf(current, intent)) is { } refusal)
        {
            return refusal;
        }

        var next = current with { Body = body };
        return !isMaster ? Next(state, next, DocumentStatus.Draft, action, intent, moment)
            : Reasons(next, state.Document?.Body, moment) is { IsEmpty: false } reasons ? reasons
            : TakeEffect(state, next, action, intent, moment);
    }

    public Result<DocumentState<TBody>> Void(
        DocumentState<TBody> state, Document<TBody> current, Intent intent, string reason, Moment moment) =>
        First(Stale(state, current, intent), current.Header.Status == DocumentStatus.Effective ? null : new WrongStatus(current.Header.Status)) is { } refusal
            ? refusal
            : Next(state, current, DocumentStatus.Voided, DocumentAction.Void, intent, moment, reason, PostingRules.Reversal(state.Posted, moment.Posting));

    /// <summary>Something is put beside the document, which says and is what it was.</summary>
    /// <param name="effects">Whom to tell.</param>
    public DocumentState<TBody> Put(
        DocumentState<TBody> state, Document<TBody> current, DocumentAction action, Intent intent, Moment moment, string? comment, ImmutableArray<Owed> effects)
    {
        var next = Next(state, current, current.Header.Status, action, intent, moment, comment);
        return next with { Change = next.Change! with { Effects = [.. next.Change!.Effects, .. effects] } };
    }

    /// <summary>Takes a document in effect to its module's next stage.</summary>
    public Result<DocumentState<TBody>> Advance(DocumentState<TBody> state, Document<TBody> current, Intent intent, TBody body, Moment moment) =>
        First(Stale(state, current, intent), current.Header.Status == DocumentStatus.Effective ? null : new WrongStatus(current.Header.Status)) is { } refusal
            ? refusal
            : Next(state, current with { Body = body }, DocumentStatus.Effective, DocumentAction.Advance, intent, moment);

    /// <summary>Who is asked now changes what he is asked about; whoever has not answered yet looks at it anew.</summary>
    /// <param name="telling">What its owner is told.</param>
    public Result<DocumentState<TBody>> Amend(
        DocumentState<TBody> state, Document<TBody> current, Intent intent, TBody body, Moment moment, string reason, AmendmentNews telling)
    {
        if (First(
            Stale(state, current, intent), current.Header.Status == DocumentStatus.InApproval ? null : new WrongStatus(current.Header.Status),
            current.Header.Awaiting.Contains(intent.By) ? null : new NotYourTurn()) is { } refusal)
        {
            return refusal;
        }

        var next = Next(state, current with { Body = body }, DocumentStatus.InApproval, DocumentAction.Amend, intent, moment, reason);
        var change = next.Change!; // Decided just now.
        return next with { Change = change with { Effects = [.. change.Effects, .. telling(rules.Kind, next.Document!.Header, change.Facts, intent, reason)] } };
    }

    /// <summary>The first of the reasons against a command; null when there is none.</summary>
    private static DomainError? First(params ReadOnlySpan<DomainError?> reasons)
    {
        foreach (var reason in reasons)
        {
            if (reason is not null)
            {
                return reason;
            }
        }

        return null;
    }

    // What was put beside a document or decided since is no reason to ask again; what it says is.
    private static StaleVersion? Stale(DocumentState<TBody> state, Document<TBody> current, Intent intent) =>
        intent.AtVersion >= state.ContentVersion && intent.AtVersion <= current.Header.Version ? null : new(intent.AtVersion, current.Header.Version);

    private DomainError? NotDraftOf(Document<TBody> current, Intent intent) =>
        current.Header.Status != DocumentStatus.Draft ? new WrongStatus(current.Header.Status) : NotOwnedBy(current, intent);

    private NotYours? NotOwnedBy(Document<TBody> current, Intent intent) =>
        rules.Kind.Life == DocumentLife.Calculated || current.Header.IsHeldBy(intent.By) ? null : new();

    private ImmutableArray<DomainError> Reasons(Document<TBody> document, TBody? before, Moment moment) =>
        [.. rules.Check(document.Body, before, document.Header, moment.Today)];

    private Document<TBody> New(Intent intent, TBody body, DocumentRef self, Moment moment)
    {
        var owner = rules.Kind.Life == DocumentLife.Calculated ? SystemActor.No : intent.OnBehalfOf ?? intent.By;
        return new(
            new()
            {
                Ref = self,
                Number = rules.Kind.Life == DocumentLife.Master ? DocumentKind.CodeOf(self.Key) : null,
                Owner = owner,
                MadeBy = owner == intent.By || rules.Kind.Life != DocumentLife.Approved ? null : intent.By,
                OwnerUnit = dimensions.UnitOf(owner, moment.Today),
                CreatedAt = moment.Now,
                ChangedAt = moment.Now,
                Status = DocumentStatus.Draft,
                Version = 0,
            },
            body);
    }

    private DocumentState<TBody> TakeEffect(
        DocumentState<TBody> state, Document<TBody> current, DocumentAction action, Intent intent, Moment moment, string? comment = null, ApprovalStep? step = null) =>
        Next(state, current, DocumentStatus.Effective, action, intent, moment, comment, PostingRules.Difference(
            current.Header.Ref, state.Posted, rules.Post(current.Body, current.Header), dimensions, moment.Posting), step);

    private DocumentState<TBody> Next(
        DocumentState<TBody> state, Document<TBody> current, DocumentStatus status, DocumentAction action, Intent intent, Moment moment,
        string? comment = null, ImmutableArray<FigureEntry> entries = default, ApprovalStep? step = null)
    {
        var header = current.Header with { Status = status, Version = current.Header.Version + 1, ChangedAt = moment.Now };
        var audit = new AuditEntry
        {
            Action = action,
            Intent = Spoken(intent, current.Header),
            At = moment.Now,
            Comment = comment,
            // What was calculated follows from what others say: that it is another is all its history keeps.
            Changes = rules.Kind.Life != DocumentLife.Calculated ? FieldChanges.Between(state.Document?.Body, current.Body)
                : ReferenceEquals(state.Document?.Body, current.Body) ? []
                : [new(FieldChanges.WholeBody, null, null)],
        };
        var next = current with { Header = header };
        return state with
        {
            Document = next,
            Approval = step?.State ?? state.Approval,
            ContentVersion = audit.Changes.IsEmpty ? state.ContentVersion : header.Version,
            Change = new(rules.Describe(current.Body, header, moment.Today), audit)
            {
                Entries = entries.IsDefault ? [] : entries,
                ReliesOn = entries.IsDefaultOrEmpty ? [] : dimensions.Behind(entries, moment.Known),
                Timelines = status == DocumentStatus.Effective ? [.. rules.Timelines(current.Body, header)] : [],
                Lines = [.. rules.Lines(current.Body, header)],
                Todos = step is null ? [] : ApprovalTodos.Between(state.Approval, step.State, moment.Now),
                Approval = step?.Events ?? [],
                Effects = [.. Effects(entries, Holds.News(rules, state.Document, next)).Concat(Owing(state.Document, next, moment)).Select(effect => new Owed(Guid.CreateVersion7(), effect, Position: null))],
            },
        };
    }

    // Who goes on with what he made for somebody does so for him, whether he says it again or not.
    private static Intent Spoken(Intent intent, DocumentHeader header) =>
        intent.OnBehalfOf is null && header.MadeBy == intent.By ? intent with { OnBehalfOf = header.Owner } : intent;

    private IEnumerable<Effect> Owing(Document<TBody>? before, Document<TBody> next, Moment moment) =>
        next.Header.Status == DocumentStatus.Effective ? rules.Owes(next.Body, before?.Body, next.Header, moment.Today) : [];

    private static IEnumerable<Effect> Effects(ImmutableArray<FigureEntry> entries, ImmutableArray<Hold> holds) =>
    [
        .. entries.IsDefaultOrEmpty ? [] : new Effect[] { new Effect.Figures(entries) },
        .. holds.IsEmpty ? [] : new Effect[] { new Effect.Guards(holds) },
    ];
}
