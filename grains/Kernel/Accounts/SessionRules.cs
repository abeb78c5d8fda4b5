using System.Security.Cryptography;

namespace OpsSupport.Kernel.Accounts;

/// <summary>How long somebody stays signed in.</summary>
internal static class SessionRules
{
    /// <summary>A session that nobody used for this long is over.</summary>
    public static TimeSpan Idle { get; } = TimeSpan.FromHours(10);

    private const int MostSessions = 20;
    private const int IdBytes = 24;

    private static readonly TimeSpan SeenNotedEvery = TimeSpan.FromMinutes(5);

    public static AccountState Open(AccountState state, NewSession wanted, DateTimeOffset now)
    {
        var session = new Session
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
            Way = wanted.Way,
            Address = wanted.Address,
            Device = wanted.Device,
            StartedAt = now,
            SeenAt = now,
        };
        // Whoever opens more than anybody needs loses what he used least recently.
        var going = state.Sessions.Where(one => IsGoing(one, now)).OrderByDescending(one => one.SeenAt).Take(MostSessions - 1).ToHashSet();
        return SignInRules.Succeed(state, wanted.Address) with
        {
            Sessions = [session, .. state.Sessions.Where(going.Contains)],
            SignedInAt = now,
        };
    }

    public static bool IsGoing(Session session, DateTimeOffset now) => session.SeenAt + Idle > now;

    /// <summary>The state after the session was used now; null where that is not worth a write.</summary>
    public static AccountState? Seen(AccountState state, Session session, DateTimeOffset now) => now - session.SeenAt < SeenNotedEvery
        ? null
        : state with { Sessions = state.Sessions.Replace(session, session with { SeenAt = now }) };
}
