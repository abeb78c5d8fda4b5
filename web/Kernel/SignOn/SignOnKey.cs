namespace OpsSupport.Kernel.SignOn;

/// <summary>A key of the sign-on service as it is kept: sealed with the keys that portals share.</summary>
internal sealed class SignOnKey
{
    public required string Id { get; init; }

    public required SignOnKeyPurpose Purpose { get; init; }

    /// <summary>In seconds since 1970.</summary>
    public required long MadeAt { get; init; }

    public required string Sealed { get; init; }
}

/// <summary>What a key is for. Stored by number: append, never reorder.</summary>
internal enum SignOnKeyPurpose
{
    /// <summary>Systems check with its public half that a token is ours.</summary>
    Signing = 0,

    /// <summary>Only portals read what is locked with it: codes, refresh tokens and access tokens.</summary>
    Locking = 1,
}
