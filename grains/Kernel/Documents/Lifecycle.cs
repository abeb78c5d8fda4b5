using System.Collections.Immutable;
using OpsSupport.Kernel.Effects;
using OpsSupport.Kernel.Guards;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>
/// How documents live, as a function of what they are: nothing here waits, stores or calls. Every command gives the next
/// state with the change to store, or the reasons why not. Versions rise by one; a decision on an old version is refused.
/// </summary>
internal sealed class Lifecycle<TBody>(IDocumentRules<TBody> rules, IDimensions dimensions) where TBody : class
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

    /// <summary>Asks the people in line; takes effect at once when there are none.</summary>
    /// <param name="number">The number drawn for it, if it has none yet.</param>
    public Result<DocumentState<TBody>> Submit(
        DocumentState<TBody> state, Document<TBody> current, Intent intent, ImmutableArray<EmployeeNo> line, string? number, Moment moment)
    {
        if (First(Stale(state, current, intent), NotDraftOf(current, intent)) is { } refusal)
        {
            return refusal;
        }

        if (Reasons(current, null, moment) is { IsEmpty: false } reasons)
        {
            return reasons;
        }

        var numbered = current with { Header = current.Header with { Number = current.Header.Number ?? number, Awaiting = line } };
        return line.IsEmpty
            ? TakeEffect(state, numbered, DocumentAction.TakeEffect, intent, moment)
            : Next(state, numbered, DocumentStatus.InApproval, DocumentAction.Submit, intent, moment);
    }

    /// <summary>The answer of the first in line.</summary>
    public Result<DocumentState<TBody>> Decide(
        DocumentState<TBody> state, Document<TBody> current, Intent intent, Decision decision, string? comment, Moment moment)
    {
        if (First(Stale(state, current, intent), NotInApproval(current), NotTurnOf(current, intent)) is { } refusal)
        {
            return refusal;
        }

        var rest = current with { Header = current.Header with { Awaiting = current.Header.Awaiting.RemoveAt(0) } };
        var nobody = current with { Header = current.Header with { Awaiting = [] } };
        return decision switch
        {
            Decision.Approve when !rest.Header.Awaiting.IsEmpty =>
                Next(state, rest, DocumentStatus.InApproval, DocumentAction.Approve, intent, moment, comment),
            Decision.Approve when Reasons(nobody, null, moment) is { IsEmpty: false } reasons => reasons,
            Decision.Approve => TakeEffect(state, nobody, DocumentAction.Approve, intent, moment, comment),
            Decision.SendBack => Next(state, nobody, DocumentStatus.Draft, DocumentAction.SendBack, intent, moment, comment),
            Decision.Reject => Next(state, nobody, DocumentStatus.Rejected, DocumentAction.Reject, intent, moment, comment),
            _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, null),
        };
    }

    public Result<DocumentState<TBody>> Withdraw(DocumentState<TBody> state, Document<TBody> current, Intent intent, Moment moment) =>
        First(Stale(state, current, intent), NotInApproval(current), NotOwnedBy(current, intent)) is { } refusal
            ? refusal
            : Next(state, current with { Header = current.Header with { Awaiting = [] } }, DocumentStatus.Draft, DocumentAction.Withdraw, intent, moment);

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

    private static DomainError? NotDraftOf(Document<TBody> current, Intent intent) =>
        current.Header.Status != DocumentStatus.Draft ? new WrongStatus(current.Header.Status) : NotOwnedBy(current, intent);

    private static NotYours? NotOwnedBy(Document<TBody> current, Intent intent) => current.Header.Owner == intent.By ? null : new();

    private static WrongStatus? NotInApproval(Document<TBody> current) =>
        current.Header.Status == DocumentStatus.InApproval ? null : new(current.Header.Status);

    private static NotYourTurn? NotTurnOf(Document<TBody> current, Intent intent) =>
        current.Header.Awaiting is [var first, ..] && first == intent.By && first != current.Header.Owner ? null : new();

    private ImmutableArray<DomainError> Reasons(Document<TBody> document, TBody? before, Moment moment) =>
        [.. rules.Check(document.Body, before, document.Header, moment.Today)];

    private Document<TBody> New(Intent intent, TBody body, DocumentRef self, Moment moment) => new(
        new()
        {
            Ref = self,
            Number = rules.Kind.Life == DocumentLife.Master ? DocumentKind.CodeOf(self.Key) : null,
            Owner = intent.OnBehalfOf ?? intent.By,
            OwnerUnit = dimensions.UnitOf(intent.OnBehalfOf ?? intent.By, moment.Today),
            CreatedAt = moment.Now,
            ChangedAt = moment.Now,
            Status = DocumentStatus.Draft,
            Version = 0,
        },
        body);

    private DocumentState<TBody> TakeEffect(
        DocumentState<TBody> state, Document<TBody> current, DocumentAction action, Intent intent, Moment moment, string? comment = null) =>
        Next(state, current, DocumentStatus.Effective, action, intent, moment, comment, PostingRules.Difference(
            current.Header.Ref, state.Posted, rules.Post(current.Body, current.Header), dimensions, moment.Posting));

    private DocumentState<TBody> Next(
        DocumentState<TBody> state, Document<TBody> current, DocumentStatus status, DocumentAction action, Intent intent, Moment moment,
        string? comment = null, ImmutableArray<FigureEntry> entries = default)
    {
        var header = current.Header with { Status = status, Version = current.Header.Version + 1, ChangedAt = moment.Now };
        var audit = new AuditEntry
        {
            Action = action,
            Intent = intent,
            At = moment.Now,
            Comment = comment,
            Changes = FieldChanges.Between(state.Document?.Body, current.Body),
        };
        var next = current with { Header = header };
        return state with
        {
            Document = next,
            ContentVersion = audit.Changes.IsEmpty ? state.ContentVersion : header.Version,
            Change = new(rules.Describe(current.Body, header, moment.Today), audit)
            {
                Entries = entries.IsDefault ? [] : entries,
                ReliesOn = entries.IsDefaultOrEmpty ? [] : dimensions.Behind(entries, moment.Known),
                Timelines = status == DocumentStatus.Effective ? [.. rules.Timelines(current.Body, header)] : [],
                Lines = [.. rules.Lines(current.Body, header)],
                Effects = [.. Effects(entries, Holds.News(rules, state.Document, next)).Select(effect => new Owed(Guid.CreateVersion7(), effect, Position: null))],
            },
        };
    }

    private static IEnumerable<Effect> Effects(ImmutableArray<FigureEntry> entries, ImmutableArray<Hold> holds) =>
    [
        .. entries.IsDefaultOrEmpty ? [] : new Effect[] { new Effect.Figures(entries) },
        .. holds.IsEmpty ? [] : new Effect[] { new Effect.Guards(holds) },
    ];
}
