using System.Collections.Immutable;

namespace OpsSupport.Kernel.Accounts;

/// <summary>
/// How guessing is slowed down: per address, so that nobody can lock the owner out from elsewhere, and per account once many addresses
/// guess at it. Nothing is ever locked for good.
/// </summary>
internal static class SignInRules
{
    /// <summary>How many wrong ones an address has before it waits; the owner is told then.</summary>
    public const int Free = 5;

    /// <summary>How many wrong ones from everywhere make an account wait for addresses its owner never signed in from.</summary>
    public const int FreeTogether = 25;

    private const int MostKnown = 10;

    // What is beyond is counted together by the oldest.
    private const int MostAddresses = 30;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    /// <summary>Until when nothing from this address is tried; null when it may be now.</summary>
    public static DateTimeOffset? PausedUntil(AccountState state, string address, DateTimeOffset now)
    {
        var recent = Recent(state.Failures, now);
        var own = recent.FirstOrDefault(failures => failures.Address == address);
        var until = own is null ? null : After(own);
        if (until is null && !state.KnownAddresses.Contains(address) && recent.Sum(failures => failures.Count) >= FreeTogether)
        {
            until = recent[0].LastAt + FirstPause;
        }

        return until > now ? until : null;
    }

    /// <summary>When the next attempt may come after these; null when at once.</summary>
    public static DateTimeOffset? After(FailedSignIns failures)
    {
        if (failures.Count < Free)
        {
            return null;
        }

        var doublings = Math.Min(failures.Count - Free, 10);
        var pause = FirstPause * (1 << doublings);
        return failures.LastAt + (pause < LongestPause ? pause : LongestPause);
    }

    public static AccountState Fail(AccountState state, string address, DateTimeOffset now)
    {
        var recent = Recent(state.Failures, now);
        var before = recent.FirstOrDefault(failures => failures.Address == address);
        var next = new FailedSignIns(address, (before?.Count ?? 0) + 1, now);
        return state with { Failures = [next, .. recent.Where(failures => failures != before).Take(MostAddresses - 1)] };
    }

    /// <summary>Whoever got in proves that this address is no guesser's.</summary>
    public static AccountState Succeed(AccountState state, string address) => state with
    {
        Failures = state.Failures.RemoveAll(failures => failures.Address == address),
        KnownAddresses = [address, .. state.KnownAddresses.Where(known => known != address).Take(MostKnown - 1)],
    };

    public static ImmutableArray<FailedSignIns> Recent(ImmutableArray<FailedSignIns> failures, DateTimeOffset now) =>
        failures.RemoveAll(one => one.LastAt + Forgotten <= now);
}
