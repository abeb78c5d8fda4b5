using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Nudges;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

[GrainType("account")]
internal sealed class AccountGrain(
    // Where releases before accounts were rows kept them.
    [PersistentState("account", StorageNames.Bounded)] IPersistentState<AccountState> former,
    AccountStore store, IDirectory directory, Rights rights, NotificationStore notifications, NudgeSender nudges, CompanyClock clock) : Grain, IAccountGrain
{
    private AccountState _state = new();

    private string Person => this.GetPrimaryKeyString()[AccountGrains.KeyPrefix.Length..];

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var kept = await store.FindAsync(Person);
        _state = kept.Account is null && former.State.Account is { } account ? new() { Account = account } : kept;
    }

    public Task<Result<Account>> FindAsync() => Task.FromResult(Found());

    public async Task<Result<Account>> SaveAsync(Account account)
    {
        var current = _state.Account?.Version ?? 0;
        if (account.Version != current)
        {
            return new AccountChanged(account.Version, current);
        }

        await StoreAsync(_state with { Account = account with { Version = current + 1 } });
        return Found();
    }

    public Task<Result<Account>> MayTryAsync(string address)
    {
        return Task.FromResult<Result<Account>>(Known()?.Account is not { } account ? new AccountUnknown(new(Person))
            : account.IsClosed ? new AccountIsClosed()
            : SignInRules.PausedUntil(_state, address, clock.Now) is { } until ? new SignInPaused(until)
            : account);
    }

    public async Task FailAsync(string address)
    {
        if (Known() is not { } known)
        {
            return;
        }

        await StoreAsync(SignInRules.Fail(known, address, clock.Now));
        if (_state.Failures[0] is { Count: SignInRules.Free } failures)
        {
            await WarnAsync(failures);
        }
    }

    public async Task<Result<Account>> ProveAsync(SecondProof proof)
    {
        if (AccountRules.Prove(_state, proof) is not { } proven)
        {
            return new CodeRefused();
        }

        await StoreAsync(proven);
        return Found();
    }

    public async Task<Result<Session>> OpenSessionAsync(NewSession session)
    {
        if (Barred() is { } reason)
        {
            return reason;
        }

        await StoreAsync(SessionRules.Open(Known()!, session, clock.Now));
        return _state.Sessions[0];
    }

    public async Task<Result<Session>> AdmitAsync(string session)
    {
        var now = clock.Now;
        if (Barred() is not null || _state.Sessions.FirstOrDefault(one => one.Id == session) is not { } found || !SessionRules.IsGoing(found, now))
        {
            return new SessionOver();
        }

        if (SessionRules.Seen(_state, found, now) is { } seen)
        {
            await StoreAsync(seen);
        }

        return found;
    }

    public async Task SignOutAsync(string session)
    {
        if (_state.Sessions.Any(one => one.Id == session))
        {
            await StoreAsync(_state with { Sessions = _state.Sessions.RemoveAll(one => one.Id == session) });
        }
    }

    public Task<Result<AccountView>> ViewAsync(EmployeeNo reader) => Task.FromResult<Result<AccountView>>(
        !IsOwner(reader) && rights.Refusal(reader, Permission.Administer) is { } refusal ? refusal
            : Known() is { } known ? AccountRules.ViewOf(known, clock.Now)
            : new Nobody(new(Person)));

    public async Task<Result<AccountView>> ChangeAsync(Intent intent, AccountChange change)
    {
        if (Refusal(intent.By, change) is { } refusal)
        {
            return refusal;
        }

        if (Known() is not { } known)
        {
            return new Nobody(new(Person));
        }

        if (await store.WasDoneAsync(Person, intent.Operation))
        {
            return AccountRules.ViewOf(known, clock.Now);
        }

        var next = AccountRules.Apply(known, change, clock.Now);
        if (!next.Succeeded)
        {
            return next.Errors;
        }

        await StoreAsync(next.Value, new(intent, change.GetType().Name));
        return AccountRules.ViewOf(_state, clock.Now);
    }

    public Task<Result<Account>> InvitedAsync(string invitationHash) => Task.FromResult(
        AccountRules.IsInvited(_state.Account, invitationHash, clock.Now) ? Found() : new InvitationOver());

    public async Task<Result<Account>> AcceptAsync(string invitationHash, string passwordHash)
    {
        var next = AccountRules.Accept(_state, invitationHash, passwordHash, clock.Now);
        if (!next.Succeeded)
        {
            return next.Errors;
        }

        await StoreAsync(next.Value, new(Intent.New(next.Value.Account!.Employee, 0), "AcceptInvitation"));
        return Found();
    }

    private Result<Account> Found() => _state.Account is { } account ? account : new AccountUnknown(new(Person));

    // Everybody who works here can get an account: there is nothing to enter first.
    private AccountState? Known() => _state.Account is not null ? _state
        : directory.Everyone().FirstOrDefault(one => IsOwner(one.No)) is { } owner ? _state with { Account = new() { Employee = owner.No } }
        : null;

    /// <summary>Why its owner may not be signed in now; null when he may.</summary>
    private DomainError? Barred() => Known()?.Account is not { } account ? new AccountUnknown(new(Person))
        : account.IsClosed ? new AccountIsClosed()
        : directory.Find(account.Employee) is null ? new Nobody(account.Employee)
        : null;

    private DomainError? Refusal(EmployeeNo by, AccountChange change)
    {
        var isOwner = IsOwner(by);
        return change is AccountChange.Close && isOwner ? new NotYourOwnAccount()
            : AccountRules.IsBoths(change) && isOwner ? null
            : AccountRules.IsBoths(change) || AccountRules.IsAdministrators(change) ? rights.Refusal(by, Permission.Administer)
            : isOwner ? null
            : new NotYours();
    }

    private bool IsOwner(EmployeeNo who) => string.Equals(who.Value, Person, StringComparison.OrdinalIgnoreCase);

    private async Task WarnAsync(FailedSignIns failures)
    {
        var owner = _state.Account!.Employee;
        await notifications.AddAsync([new()
        {
            Person = owner,
            DedupeKey = $"sign-in:{Person}:{failures.Address}:{failures.LastAt:yyyyMMddHH}",
            Kind = NotificationKind.Alert,
            Title = new("SignInFailures", []),
            Lines = [new(new("SignInFailuresFrom", [NotificationValue.Of("Count", failures.Count), NotificationValue.Of("Address", failures.Address)]), "/account/security")],
        }], clock.Now);
        nudges.Nudge([owner]);
    }

    private async Task StoreAsync(AccountState next, AuditedChange? audited = null)
    {
        var stored = next with { Revision = _state.Revision + 1 };
        var ended = _state.Sessions.Select(session => session.Id).Except(stored.Sessions.Select(session => session.Id)).ToList();
        if (!await store.SaveAsync(Person, stored, clock.Now, audited, ended))
        {
            // Another silo thought it was this account's only one. Whoever asks again finds what it stored.
            DeactivateOnIdle();
            throw new AccountOvertakenException();
        }

        _state = stored;
    }
}
