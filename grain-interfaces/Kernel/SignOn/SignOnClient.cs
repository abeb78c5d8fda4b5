using System.Collections.Immutable;

namespace OpsSupport.Kernel.SignOn;

/// <summary>A connected system as the sign-on service knows it.</summary>
[GenerateSerializer, Immutable, Alias("sign-on-client")]
public sealed record SignOnClient
{
    /// <summary>Its client id.</summary>
    [Id(0)] public required string Code { get; init; }

    [Id(1)] public required string Name { get; init; }

    [Id(2)] public required SignOnProtocol Protocol { get; init; }

    /// <summary>Where people may be sent back to: letter by letter by OpenID Connect, else to the addresses and all below.</summary>
    [Id(3)] public ImmutableArray<string> RedirectAddresses { get; init; } = [];

    /// <summary>Where people may be sent after they signed out, letter by letter.</summary>
    [Id(4)] public ImmutableArray<string> PostLogoutAddresses { get; init; } = [];

    [Id(5)] public ImmutableArray<SignOnScope> Scopes { get; init; } = [];

    /// <summary>It is the company's own: nobody is asked whether it may know him.</summary>
    [Id(6)] public bool IsFirstParty { get; init; }

    /// <summary>It may also act for itself.</summary>
    [Id(7)] public bool AllowsClientCredentials { get; init; }

    /// <summary>SHA-256 of its secret; null where it has none.</summary>
    [Id(8)] public string? SecretHash { get; init; }
}
