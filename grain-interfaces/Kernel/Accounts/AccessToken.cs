using System.Collections.Immutable;

namespace OpsSupport.Kernel.Accounts;

/// <summary>A personal access token (个人访问令牌) as its owner sees it: programs act with it in his name. Its text is kept nowhere.</summary>
[GenerateSerializer, Immutable, Alias("access-token")]
public sealed record AccessToken
{
    public const int LongestName = 60;

    [Id(0)] public required string Id { get; init; }

    /// <summary>What it is for, in its owner's words.</summary>
    [Id(1)] public required string Name { get; init; }

    [Id(2)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The last day on which it is taken.</summary>
    [Id(3)] public required DateOnly LastDay { get; init; }

    /// <summary>When it was last used, to ten minutes; null when it never was.</summary>
    [Id(4)] public DateTimeOffset? UsedAt { get; init; }
}

/// <summary>A token to be made.</summary>
/// <param name="LastDay">At most a year from now.</param>
/// <param name="Hash">SHA-256 of its text, in small hexadecimal letters.</param>
[GenerateSerializer, Immutable, Alias("new-access-token")]
public sealed record NewAccessToken(string Name, DateOnly LastDay, string Hash);

/// <summary>The tokens of one person, newest first.</summary>
[GenerateSerializer, Immutable, Alias("access-token-list")]
public sealed record AccessTokenList(ImmutableArray<AccessToken> Tokens);
