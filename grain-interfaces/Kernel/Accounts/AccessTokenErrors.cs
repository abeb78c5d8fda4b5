using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Nobody is let in with this text: no token has it, it ran out or was revoked, or its owner has left.</summary>
[GenerateSerializer, Immutable, Alias("access-token.refused")]
public sealed record AccessTokenRefused : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Forbidden;
}

/// <summary>The person has no token of that id.</summary>
[GenerateSerializer, Immutable, Alias("access-token.unknown")]
public sealed record AccessTokenUnknown : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Unknown;
}

/// <summary>This very form made a token already, and a token is shown only once.</summary>
[GenerateSerializer, Immutable, Alias("access-token.shown-before")]
public sealed record AccessTokenShownBefore : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Conflict;
}

/// <summary>More tokens than one person keeps track of.</summary>
[GenerateSerializer, Immutable, Alias("access-token.too-many")]
public sealed record TooManyAccessTokens(int Limit) : DomainError;

/// <summary>A token lasts from today to a year from now.</summary>
[GenerateSerializer, Immutable, Alias("access-token.last-day")]
public sealed record AccessTokenLastDay(DateOnly First, DateOnly Last) : DomainError(nameof(AccessToken.LastDay));
