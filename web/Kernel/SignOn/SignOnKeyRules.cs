using System.Collections.Immutable;

namespace OpsSupport.Kernel.SignOn;

/// <summary>When keys of sign-on change. Pure: what the time is, is passed in.</summary>
internal static class SignOnKeyRules
{
    /// <summary>How long a key is the one that new tokens are made with.</summary>
    public static TimeSpan Turn { get; } = TimeSpan.FromDays(90);

    /// <summary>How long a new key only waits, until every portal has read it and systems have fetched its public half.</summary>
    public static TimeSpan Wait { get; } = TimeSpan.FromHours(24);

    // Far longer than any token lives.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Whether it is time for another key, made early enough to have waited when its turn comes.</summary>
    public static bool IsDue(IEnumerable<SignOnKey> keys, SignOnKeyPurpose purpose, DateTimeOffset now) =>
        !keys.Any(key => key.Purpose == purpose && MadeAt(key) > now - Turn + Wait);

    /// <summary>The keys for a purpose; the first is the one to make tokens with, the others only check them.</summary>
    public static ImmutableArray<SignOnKey> InOrder(IEnumerable<SignOnKey> keys, SignOnKeyPurpose purpose, DateTimeOffset now)
    {
        var oldestFirst = keys.Where(key => key.Purpose == purpose).OrderBy(key => key.MadeAt).ThenBy(key => key.Id, StringComparer.Ordinal).ToList();
        // The very first key has nobody to wait for. Every portal takes the same one, whoever made it.
        var current = oldestFirst.LastOrDefault(key => MadeAt(key) <= now - Wait) ?? oldestFirst.FirstOrDefault();
        return current is null ? [] : [current, .. oldestFirst.Where(key => key != current)];
    }

    /// <summary>Whether nothing that was made with it can still be valid.</summary>
    public static bool IsSpent(SignOnKey key, DateTimeOffset now) => MadeAt(key) < now - Turn - Wait - Kept;

    private static DateTimeOffset MadeAt(SignOnKey key) => DateTimeOffset.FromUnixTimeSeconds(key.MadeAt);
}
