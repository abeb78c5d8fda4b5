using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>How a person signs in. The password itself is kept nowhere.</summary>
[GenerateSerializer, Immutable, Alias("account")]
public sealed record Account
{
    [Id(0)] public required EmployeeNo Employee { get; init; }

    /// <summary>Null where nobody can sign in by password.</summary>
    [Id(1)] public string? PasswordHash { get; init; }

    /// <summary>Rises by one with every change; 0 for an account that does not exist yet.</summary>
    [Id(5)] public int Version { get; init; }

    /// <summary>An administrator keeps its owner out, whatever he knows.</summary>
    [Id(6)] public bool IsClosed { get; init; }

    /// <summary>What a password alone is not enough without; null where it is.</summary>
    [Id(7)] public SecondFactor? SecondFactor { get; init; }

    /// <summary>The link by which its owner may set a password; null where none was given or it was used.</summary>
    [Id(8)] public Invitation? Invitation { get; init; }
}

/// <summary>Codes from an app that the owner's phone shows (RFC 6238), and codes on paper for when it is lost.</summary>
/// <param name="SealedKey">The key shared with the app, readable by portals only.</param>
/// <param name="RecoveryHashes">The SHA-256 of the codes on paper that were not used yet.</param>
/// <param name="LastStep">The time step of the last code that was taken; neither it nor an earlier one is taken again.</param>
[GenerateSerializer, Immutable, Alias("account.second-factor")]
public sealed record SecondFactor(string SealedKey, ImmutableArray<string> RecoveryHashes, long LastStep);

/// <summary>What proves the second factor: the time step of a right code, or the hash of a code on paper.</summary>
[GenerateSerializer, Immutable, Alias("account.second-proof")]
public sealed record SecondProof(long? Step = null, string? RecoveryHash = null);

/// <param name="Hash">The SHA-256 of the text in the link.</param>
/// <param name="Until">From when on it is not taken any more.</param>
[GenerateSerializer, Immutable, Alias("account.invitation")]
public sealed record Invitation(string Hash, DateTimeOffset Until);
