using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>The tokens of a person as stored, newest first.</summary>
internal sealed record AccessTokensState
{
    public ImmutableArray<KeptAccessToken> Tokens { get; init; } = [];
}

/// <summary>A token with what its text is known again by.</summary>
internal sealed record KeptAccessToken(AccessToken Token, EmployeeNo Owner, string Hash);
