namespace OpsSupport.Kernel.Accounts;

/// <summary>One browser in which a person is signed in.</summary>
[GenerateSerializer, Immutable, Alias("session")]
public sealed record Session
{
    /// <summary>Random; never used again.</summary>
    [Id(0)] public required string Id { get; init; }

    [Id(1)] public required SignInWay Way { get; init; }

    /// <summary>The address it was begun from.</summary>
    [Id(2)] public required string Address { get; init; }

    /// <summary>The browser and the system it runs on, as far as they say so.</summary>
    [Id(3)] public required string Device { get; init; }

    [Id(4)] public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was used last, to within five minutes.</summary>
    [Id(5)] public required DateTimeOffset SeenAt { get; init; }
}

/// <summary>A session to be.</summary>
[GenerateSerializer, Immutable, Alias("new-session")]
public sealed record NewSession(SignInWay Way, string Address, string Device);

/// <summary>How somebody proved who he is. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("sign-in-way")]
public enum SignInWay
{
    Password = 0,

    /// <summary>A password, then a code of his phone or from paper.</summary>
    SecondFactor = 1,

    /// <summary>One click, with the demonstration company.</summary>
    Demonstration = 2,

    /// <summary>The first set-up, or an invitation that was accepted.</summary>
    Invitation = 3,

    /// <summary>The password that a directory knows.</summary>
    Directory = 4,

    /// <summary>Another provider vouches for him.</summary>
    Upstream = 5,
}
