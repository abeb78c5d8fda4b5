using System.Collections.Immutable;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Sessions with a button each to end them.</summary>
/// <param name="Own">The session of whoever looks; null where they are somebody else's.</param>
/// <param name="Action">Where the buttons post to, with handler <c>EndSessions</c>.</param>
public sealed record SessionsView(ImmutableArray<Session> Sessions, string? Own, string Action);
