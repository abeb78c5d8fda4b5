using System.Collections.Immutable;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Accounts;

/// <summary>What may be made of an account, and what follows from it.</summary>
internal static class AccountRules
{
    private static readonly TimeSpan Invited = TimeSpan.FromHours(72);

    /// <summary>Whether an administrator makes this change; else the owner does.</summary>
    public static bool IsAdministrators(AccountChange change) => change is AccountChange.Invite or AccountChange.Close or AccountChange.Reopen;

    /// <summary>Whether both may: an administrator helps somebody who lost his phone, or whose browser was stolen.</summary>
    public static bool IsBoths(AccountChange change) => change is AccountChange.RemoveSecondFactor or AccountChange.EndSessions;

    public static Result<AccountState> Apply(AccountState state, AccountChange change, DateTimeOffset now)
    {
        var account = state.Account!;
        return change switch
        {
            AccountChange.Invite invite when account.IsClosed => new AccountIsClosed(),
            AccountChange.Invite invite => With(state, account with { Invitation = new(invite.Hash, now + Invited) }),
            AccountChange.Close => With(state, account with { IsClosed = true, Invitation = null }) with { Sessions = [] },
            AccountChange.Reopen => With(state, account with { IsClosed = false }),
            AccountChange.SetPassword set => With(state, account with { PasswordHash = set.PasswordHash, Invitation = null }) with { Sessions = Only(state, set.KeptSession) },
            AccountChange.AddSecondFactor add => With(state, account with { SecondFactor = add.Factor }),
            AccountChange.RenewRecoveryCodes when account.SecondFactor is null => new CodeRefused(),
            AccountChange.RenewRecoveryCodes renew => With(state, account with { SecondFactor = account.SecondFactor with { RecoveryHashes = renew.Hashes } }),
            AccountChange.RemoveSecondFactor => With(state, account with { SecondFactor = null }),
            AccountChange.EndSessions { Only: { } only } => With(state, account) with { Sessions = state.Sessions.RemoveAll(session => session.Id == only) },
            AccountChange.EndSessions end => With(state, account) with { Sessions = Only(state, end.Kept) },
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
        };
    }

    /// <summary>Whoever has the link sets the password; other sessions were somebody else's, perhaps.</summary>
    public static Result<AccountState> Accept(AccountState state, string invitationHash, string passwordHash, DateTimeOffset now) =>
        IsInvited(state.Account, invitationHash, now)
            ? With(state, state.Account! with { PasswordHash = passwordHash, Invitation = null }) with { Sessions = [], Failures = [] }
            : new InvitationOver();

    public static bool IsInvited(Account? account, string invitationHash, DateTimeOffset now) =>
        account is { IsClosed: false, Invitation: { } invitation } && invitation.Hash == invitationHash && invitation.Until > now;

    /// <summary>The account after this proof; null when it proves nothing.</summary>
    public static AccountState? Prove(AccountState state, SecondProof proof) => (state.Account?.SecondFactor, proof) switch
    {
        ({ } factor, { Step: { } step }) when step > factor.LastStep => Unaudited(state, factor with { LastStep = step }),
        ({ } factor, { RecoveryHash: { } hash }) when factor.RecoveryHashes.Contains(hash) =>
            Unaudited(state, factor with { RecoveryHashes = factor.RecoveryHashes.Remove(hash) }),
        _ => null,
    };

    public static AccountStage StageOf(Account? account, DateTimeOffset now) => account switch
    {
        { IsClosed: true } => AccountStage.Closed,
        { PasswordHash: not null } => AccountStage.Active,
        { Invitation: { } invitation } when invitation.Until > now => AccountStage.Invited,
        _ => AccountStage.None,
    };

    public static AccountView ViewOf(AccountState state, DateTimeOffset now) => new()
    {
        Employee = state.Account!.Employee,
        Stage = StageOf(state.Account, now),
        Version = state.Account.Version,
        HasSecondFactor = state.Account.SecondFactor is not null,
        RecoveryCodes = state.Account.SecondFactor?.RecoveryHashes.Length ?? 0,
        InvitedUntil = state.Account.Invitation is { } invitation && invitation.Until > now ? invitation.Until : null,
        Sessions = [.. state.Sessions.Where(session => SessionRules.IsGoing(session, now))],
        Failures = SignInRules.Recent(state.Failures, now),
    };

    private static AccountState With(AccountState state, Account account) => state with { Account = account with { Version = account.Version + 1 } };

    private static AccountState Unaudited(AccountState state, SecondFactor factor) => state with { Account = state.Account! with { SecondFactor = factor } };

    private static ImmutableArray<Session> Only(AccountState state, string? kept) => [.. state.Sessions.Where(session => session.Id == kept)];
}
