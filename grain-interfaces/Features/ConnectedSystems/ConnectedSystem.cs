using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.SignOn;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ConnectedSystems;

/// <summary>Another system that people reach and sign in to through the portal (接入系统). Its code is its client id.</summary>
[GenerateSerializer, Immutable, Alias("connected-system")]
public sealed record ConnectedSystem
{
    public const int LongestName = 60;
    public const int LongestDescription = 200;
    public const int LongestAddress = 500;
    public const int MostAddresses = 20;

    /// <summary>The longest address of a page that somebody is led to.</summary>
    public const int LongestPage = 2000;

    [Id(0)] public required string Name { get; init; }

    [Id(1)] public string? Description { get; init; }

    [Id(2)] public SystemIcon Icon { get; init; }

    /// <summary>Where people begin to work in it.</summary>
    [Id(3)] public required string Address { get; init; }

    [Id(4)] public SignOnProtocol Protocol { get; init; }

    [Id(5)] public ImmutableArray<string> RedirectAddresses { get; init; } = [];

    [Id(6)] public ImmutableArray<string> PostLogoutAddresses { get; init; } = [];

    /// <summary>Where its server is told that a session ended.</summary>
    [Id(7)] public string? BackChannelAddress { get; init; }

    /// <summary>Where its page in the browser is told that a session ended.</summary>
    [Id(8)] public string? FrontChannelAddress { get; init; }

    [Id(9)] public ImmutableArray<SignOnScope> Scopes { get; init; } = [];

    [Id(10)] public bool IsFirstParty { get; init; }

    [Id(11)] public bool AllowsClientCredentials { get; init; }

    /// <summary>Whose people may use it, with the units below. Without units and roles everybody may; with either, whoever fits one.</summary>
    [Id(12)] public ImmutableArray<UnitCode> Units { get; init; } = [];

    [Id(13)] public ImmutableArray<Role> Roles { get; init; } = [];

    [Id(14)] public bool IsInUse { get; init; } = true;

    /// <summary>SHA-256 of the secret that was drawn for it, in small hexadecimal letters. Shown to nobody.</summary>
    [Id(15)] public string? SecretHash { get; init; }

    /// <summary>When that was; null where it has none.</summary>
    [Id(16)] public DateTimeOffset? SecretDrawnAt { get; init; }
}
