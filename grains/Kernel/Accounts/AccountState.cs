using System.Collections.Immutable;

namespace OpsSupport.Kernel.Accounts;

/// <summary>All that is kept of an account.</summary>
internal sealed record AccountState
{
    /// <summary>Null where there is none yet.</summary>
    public Account? Account { get; init; }

    /// <summary>Rises with every write, whatever changed; the account's own version rises with what people change.</summary>
    public int Revision { get; init; }

    /// <summary>The newest first.</summary>
    public ImmutableArray<Session> Sessions { get; init; } = [];

    /// <summary>The latest first.</summary>
    public ImmutableArray<FailedSignIns> Failures { get; init; } = [];

    /// <summary>From where its owner signed in lately, the latest first: somebody else's guessing does not keep him out there.</summary>
    public ImmutableArray<string> KnownAddresses { get; init; } = [];

    /// <summary>When a session was begun last.</summary>
    public DateTimeOffset? SignedInAt { get; init; }
}
