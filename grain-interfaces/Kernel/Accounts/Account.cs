using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>How a person signs in. The password itself is kept nowhere.</summary>
[GenerateSerializer, Immutable, Alias("account")]
public sealed record Account
{
    [Id(0)] public required EmployeeNo Employee { get; init; }

    /// <summary>Null where nobody can sign in by password.</summary>
    [Id(1)] public string? PasswordHash { get; init; }

    /// <summary>Changes whenever a session must end: with the password, with a sign-out from everywhere.</summary>
    [Id(2)] public string SecurityStamp { get; init; } = "";

    /// <summary>Wrong passwords since the last right one.</summary>
    [Id(3)] public int FailedAttempts { get; init; }

    /// <summary>No password is accepted before this instant.</summary>
    [Id(4)] public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Rises by one with every change; 0 for an account that does not exist yet.</summary>
    [Id(5)] public int Version { get; init; }
}
