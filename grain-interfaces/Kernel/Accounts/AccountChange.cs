using System.Collections.Immutable;

namespace OpsSupport.Kernel.Accounts;

/// <summary>What its owner or an administrator makes of an account. Each says who may.</summary>
[GenerateSerializer, Immutable, Alias("account-change")]
public abstract record AccountChange
{
    private AccountChange()
    {
    }

    /// <summary>An administrator gives the owner a link to set a password; one given before is worth nothing any more.</summary>
    [GenerateSerializer, Immutable, Alias("account-change.invite")]
    public sealed record Invite(string Hash) : AccountChange;

    /// <summary>An administrator keeps the owner out; all sessions end.</summary>
    [GenerateSerializer, Immutable, Alias("account-change.close")]
    public sealed record Close : AccountChange;

    /// <summary>An administrator lets the owner in again.</summary>
    [GenerateSerializer, Immutable, Alias("account-change.reopen")]
    public sealed record Reopen : AccountChange;

    /// <summary>The owner has a new password; all sessions but the one kept end.</summary>
    [GenerateSerializer, Immutable, Alias("account-change.password")]
    public sealed record SetPassword(string PasswordHash, string KeptSession) : AccountChange;

    /// <summary>The owner asks for a second factor from now on.</summary>
    [GenerateSerializer, Immutable, Alias("account-change.second-factor")]
    public sealed record AddSecondFactor(SecondFactor Factor) : AccountChange;

    /// <summary>The owner has new codes on paper.</summary>
    [GenerateSerializer, Immutable, Alias("account-change.recovery-codes")]
    public sealed record RenewRecoveryCodes(ImmutableArray<string> Hashes) : AccountChange;

    /// <summary>The owner no longer wants a second factor, or an administrator helps somebody who lost his.</summary>
    [GenerateSerializer, Immutable, Alias("account-change.no-second-factor")]
    public sealed record RemoveSecondFactor : AccountChange;

    /// <summary>The owner or an administrator ends sessions: one, or all but the one kept.</summary>
    [GenerateSerializer, Immutable, Alias("account-change.end-sessions")]
    public sealed record EndSessions(string? Only = null, string? Kept = null) : AccountChange;
}
