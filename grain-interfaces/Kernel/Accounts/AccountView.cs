using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>An account as its owner and administrators see it: without anything secret.</summary>
[GenerateSerializer, Immutable, Alias("account-view")]
public sealed record AccountView
{
    [Id(0)] public required EmployeeNo Employee { get; init; }

    [Id(1)] public required AccountStage Stage { get; init; }

    [Id(2)] public required int Version { get; init; }

    [Id(3)] public bool HasSecondFactor { get; init; }

    /// <summary>How many codes on paper are left.</summary>
    [Id(4)] public int RecoveryCodes { get; init; }

    /// <summary>Until when the link to set a password can be used; null where there is none.</summary>
    [Id(5)] public DateTimeOffset? InvitedUntil { get; init; }

    /// <summary>The newest first.</summary>
    [Id(6)] public ImmutableArray<Session> Sessions { get; init; } = [];

    /// <summary>From where wrong passwords came within the last hour.</summary>
    [Id(7)] public ImmutableArray<FailedSignIns> Failures { get; init; } = [];
}

/// <summary>How far an account is. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("account-stage")]
public enum AccountStage
{
    /// <summary>Nobody can sign in yet.</summary>
    None = 0,

    /// <summary>Its owner got a link and has not set a password.</summary>
    Invited = 1,
    Active = 2,

    /// <summary>An administrator keeps its owner out.</summary>
    Closed = 3,
}

/// <summary>Wrong passwords and codes from one address.</summary>
[GenerateSerializer, Immutable, Alias("failed-sign-ins")]
public sealed record FailedSignIns(string Address, int Count, DateTimeOffset LastAt);
