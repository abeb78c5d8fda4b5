using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Nobody signs in under this number.</summary>
[GenerateSerializer, Immutable, Alias("account.unknown")]
public sealed record AccountUnknown(EmployeeNo Employee) : DomainError;

/// <summary>Somebody changed the account since it was read.</summary>
[GenerateSerializer, Immutable, Alias("account.changed")]
public sealed record AccountChanged(int Seen, int Current) : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Conflict;
}

/// <summary>An administrator keeps the owner out.</summary>
[GenerateSerializer, Immutable, Alias("account.closed")]
public sealed record AccountIsClosed : DomainError;

/// <summary>Too many wrong passwords: nothing is tried before then.</summary>
[GenerateSerializer, Immutable, Alias("account.paused")]
public sealed record SignInPaused(DateTimeOffset Until) : DomainError;

/// <summary>The session ended, or never was.</summary>
[GenerateSerializer, Immutable, Alias("account.session-over")]
public sealed record SessionOver : DomainError;

/// <summary>The code is wrong, or was used before.</summary>
[GenerateSerializer, Immutable, Alias("account.code-refused")]
public sealed record CodeRefused() : DomainError("Code");

/// <summary>The link is wrong, was used, or its time is over.</summary>
[GenerateSerializer, Immutable, Alias("account.invitation-over")]
public sealed record InvitationOver : DomainError;

/// <summary>Whoever closes his own account could not open it again.</summary>
[GenerateSerializer, Immutable, Alias("account.own")]
public sealed record NotYourOwnAccount : DomainError;
