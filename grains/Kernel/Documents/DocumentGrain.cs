using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Effects;
using OpsSupport.Kernel.Guards;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Nudges;
using OpsSupport.Kernel.Numbers;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>The shell around <see cref="Lifecycle{TBody}"/>: it asks the pure core what should happen, and makes it so.</summary>
internal abstract partial class DocumentGrain<TBody>(
    IPersistentState<DocumentState<TBody>> state,
    IDocumentRules<TBody> rules,
    DocumentServices services) : OwingGrain<DocumentState<TBody>>(state, services.Effects), IDocumentGrain<TBody>
    where TBody : class
{
    private const int LongestComment = 500;

    private readonly Lifecycle<TBody> _lifecycle = new(rules, services.Dimensions, services.Approvals);

    private DocumentRef Self => rules.Kind.Ref(this.GetPrimaryKeyString());

    /// <summary>The document if it exists, whoever asks.</summary>
    protected Document<TBody>? Current => State.Document;

    /// <summary>Its approval; null as long as it was never submitted.</summary>
    protected ApprovalState? Approval => State.Approval;

    /// <inheritdoc cref="IDocumentRules{TBody}.Guarded" />
    protected ImmutableArray<string> Guarded => rules.Guarded;

    public Task<Result<Document<TBody>>> GetAsync(EmployeeNo reader) => Task.FromResult<Result<Document<TBody>>>(
        State.Document is { } document && MayRead(reader, document)
            ? (HiddenFrom(reader) is { } hidden ? document with { Body = hidden.LeftOut(document.Body) } : document) with { Approval = State.Approval }
            : new DocumentNotFound(Self));

    public async Task<Result<DocumentHeader>> SaveAsync(Intent intent, TBody body)
    {
        var kept = Current is { } current && HiddenFrom(intent.By) is { } hidden ? hidden.Kept(body, current.Body) : body;
        if (!kept.Succeeded)
        {
            return kept.Errors;
        }

        // Asked before the decision, so that nothing is awaited between deciding and storing.
        var completed = await CompleteAsync(kept.Value, Current?.Header.Owner ?? intent.OnBehalfOf ?? intent.By);
        var refusal = MayWrite(intent) ?? Unknown(intent) ?? await GuardAsync(completed);
        return await OnceAsync(intent, refusal, () => _lifecycle.Save(State, intent, completed, Self, services.Now()));
    }

    public async Task<Result<DocumentHeader>> SubmitAsync(Intent intent)
    {
        if (State.Document is not { } document)
        {
            return new DocumentNotFound(Self);
        }

        var definition = services.Definitions.InForce(ShippedDefinition.Of(rules));
        var refusal = MayWrite(intent) ?? Unknown(intent) ?? await GuardAsync(document.Body);
        // Drawn before the decision: a number that is not used after all leaves a gap, which only books of account forbid.
        var number = document.Header.Number ?? await services.Numbers.DrawAsync(rules.Kind, services.Now().Today.Year);
        return await HoldingAsync(refusal is null ? Submit() : refusal, () => OnceAsync(intent, refusal, Submit));

        Result<DocumentState<TBody>> Submit() => _lifecycle.Submit(State, document, intent, definition, number, services.Now());
    }

    public Task<Result<DocumentHeader>> VoidAsync(Intent intent, string reason) => OnExistingAsync(
        intent, MayWrite(intent) ?? Unknown(intent) ?? MayVoid(intent) ?? Comment(reason, needed: true), document =>
            _lifecycle.Void(State, document, intent, reason, services.Now()));

    public async Task<Result<HistoryPage>> HistoryAsync(EmployeeNo reader, int count) =>
        State.Document is { } document && MayRead(reader, document)
            ? Visible(new(await services.Audit.HistoryAsync(Self, Math.Clamp(count, 1, 200))), reader)
            : new DocumentNotFound(Self);

    /// <summary>What of the body this person may neither see nor change; null when that is nothing.</summary>
    protected virtual HiddenMember<TBody>? HiddenFrom(EmployeeNo person) => null;

    /// <summary>What a body is stored with besides what was sent: what the system itself knows of the things it names.</summary>
    protected virtual Task<TBody> CompleteAsync(TBody body, EmployeeNo owner) => Task.FromResult(body);

    /// <summary>A command of the module's own that takes a document in effect to its next stage; it knows its own rights.</summary>
    protected Task<Result<DocumentHeader>> AdvanceAsync(Intent intent, DomainError? refusal, Func<TBody, Result<TBody>> change) =>
        OnExistingAsync(intent, refusal ?? Unknown(intent), document =>
        {
            var body = change(document.Body);
            return body.Succeeded ? _lifecycle.Advance(State, document, intent, body.Value, services.Now()) : body.Errors;
        });

    /// <summary>A command of the module's own that changes the body, with the kernel's checks, history and storage around it; it knows its own rights.</summary>
    protected Task<Result<DocumentHeader>> ChangeAsync(Intent intent, DocumentAction action, Func<TBody, Result<TBody>> change) =>
        OnExistingAsync(intent, null, document =>
        {
            var body = change(document.Body);
            return body.Succeeded ? _lifecycle.Save(State, intent, body.Value, Self, services.Now(), action) : body.Errors;
        });

    /// <summary>A command of the module's own by which somebody who is asked changes what is about to be agreed to. Its owner is told why.</summary>
    protected Task<Result<DocumentHeader>> AmendAsync(Intent intent, DomainError? refusal, string reason, Func<TBody, Result<TBody>> change) =>
        OnExistingAsync(intent, refusal ?? Unknown(intent), document =>
        {
            var body = change(document.Body);
            return body.Succeeded ? _lifecycle.Amend(State, document, intent, body.Value, services.Now(), reason, services.Notices.Amended) : body.Errors;
        });

    /// <summary>What only the ledger or a guard grain can refuse; null when nothing does.</summary>
    protected virtual Task<DomainError?> GuardAsync(TBody body) => Task.FromResult<DomainError?>(null);

    /// <summary>Why a person may not change the document; null when he may.</summary>
    protected virtual DomainError? MayWrite(Intent intent) => services.Rights.Refusal(intent.By, Permission.Write(rules.Kind));

    /// <summary>Why a person may not take back a document in effect; null when he may.</summary>
    // Who may write some documents of a kind may take back those that his right reaches.
    protected virtual DomainError? MayVoid(Intent intent) =>
        Current is { } document && !Reaches(intent.By, Permission.Write(rules.Kind), document) ? new NotAllowed(Permission.Write(rules.Kind).Name) : null;

    private static DomainError? Comment(string? comment, bool needed) =>
        needed && string.IsNullOrWhiteSpace(comment) ? new Missing(nameof(comment))
        : comment?.Length > LongestComment ? new TooLong(nameof(comment), LongestComment)
        : null;

    // To whom neither right reaches, it does not exist: not even its version is told.
    private DocumentNotFound? Unknown(Intent intent) =>
        State.Document is { } document && !MayRead(intent.By, document) && !Reaches(intent.By, Permission.Write(rules.Kind), document) ? new(Self) : null;

    // Who was asked something about it may read it ever after, whatever his rights reach.
    private bool MayRead(EmployeeNo reader, Document<TBody> document) => State.Approval?.Involves(reader) == true || Reaches(reader, Permission.Read(rules.Kind), document);

    private bool Reaches(EmployeeNo person, Permission permission, Document<TBody> document) => services.Rights.Reaches(
        person, permission, new Subject(document.Header, rules.Describe(document.Body, document.Header, services.Clock.Today)));

    private HistoryPage Visible(HistoryPage history, EmployeeNo reader) => HiddenFrom(reader) is { } hidden ? hidden.LeftOut(history) : history;

    /// <summary>
    /// Carries a submission out with what is scarce set aside for it: only where it would be accepted, and before the decision.
    /// A crash in between leaves reservations that lapse.
    /// </summary>
    private async Task<Result<DocumentHeader>> HoldingAsync(Result<DocumentState<TBody>> planned, Func<Task<Result<DocumentHeader>>> submit)
    {
        ImmutableArray<Hold> wanted = planned.Succeeded ? [.. Holds.Of(rules, planned.Value.Document!).Where(hold => hold.State != HoldState.Released)] : [];
        var refused = await Task.WhenAll(wanted.Select(hold => GuardOf(hold).ReserveAsync(hold)));
        ImmutableArray<DomainError> reasons = [.. refused.OfType<DomainError>()];
        var outcome = reasons.IsEmpty ? await submit() : (Result<DocumentHeader>)reasons;
        if (!outcome.Succeeded)
        {
            await Task.WhenAll(wanted.Where((_, index) => refused[index] is null)
                .Select(hold => GuardOf(hold).SettleAsync(hold with { State = HoldState.Released })));
        }

        return outcome;
    }

    private IGuardGrain GuardOf(Hold hold) => GrainFactory.GetGrain<IGuardGrain>(hold.Guard.ToGrainId());

    private Task<Result<DocumentHeader>> OnExistingAsync(Intent intent, DomainError? refusal, Func<Document<TBody>, Result<DocumentState<TBody>>> decide) =>
        State.Document is not null
            ? OnceAsync(intent, refusal, () => decide(State.Document))
            : Task.FromResult<Result<DocumentHeader>>(new DocumentNotFound(Self));

    private Task<Result<DocumentHeader>> OnceAsync(Intent intent, DomainError? refusal, Func<Result<DocumentState<TBody>>> decide) =>
        CarryOutAsync(services.Masters, () => TryAsync(intent, refusal, decide));

    private async Task<Result<DocumentHeader>> TryAsync(Intent intent, DomainError? refusal, Func<Result<DocumentState<TBody>>> decide)
    {
        if ((State.Operations.FirstOrDefault(done => done.Operation == intent.Operation) ?? EarlierOf(intent.Operation)) is { } done)
        {
            return State.Document!.Header with { Version = done.Version, Status = done.Status };
        }

        if (refusal is not null)
        {
            return refusal;
        }

        var outcome = decide();
        if (!outcome.Succeeded)
        {
            return outcome.Errors;
        }

        await CommitAsync(Telling(outcome.Value, intent));
        services.Nudges.Nudge(outcome.Value.Change?.Todos.Select(todo => todo.Person) ?? []);
        if (rules.Kind.Life == DocumentLife.Master)
        {
            services.Registers.Put(Self, State.Document!);
        }

        return State.Document!.Header;
    }
}

/// <summary>What every document grain needs from the outside.</summary>
internal sealed record DocumentServices(
    CompanyClock Clock, IPeriods Periods, IDimensions Dimensions, Rights Rights,
    NumberDrawer Numbers, ApprovalEngine Approvals, IApprovalDefinitions Definitions, RegisterCatalog Registers, RegisterRefresh Masters, AuditStore Audit, EffectDelivery Effects, NudgeSender Nudges, Mentions Mentions, DocumentNotices Notices)
{
    /// <summary>To be asked first: whatever is looked up for a decision is looked up after it.</summary>
    public Moment Now() => new(Clock.Now, Clock.Today, new(Clock.Today, Periods.Closed), Registers.Known);
}
