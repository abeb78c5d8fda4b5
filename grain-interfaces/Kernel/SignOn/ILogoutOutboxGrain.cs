using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.SignOn;

/// <summary>
/// Which systems have still to be told that a session ended (OpenID Connect Back-Channel Logout 1.0). One for all: what one portal has taken
/// the others do not get, until it had time enough to report.
/// </summary>
public interface ILogoutOutboxGrain : IGrainWithStringKey
{
    /// <summary>The key of the only one.</summary>
    const string Key = "logouts";

    /// <summary>Some of what is due.</summary>
    Task<LogoutsDue> TakeAsync(int most);

    /// <summary>What came of one; it is tried again, later each time, until it came through or a day has passed.</summary>
    /// <param name="error">Null where the system took it.</param>
    Task ReportAsync(string session, string system, string? error);
}

[GenerateSerializer, Immutable, Alias("logouts-due")]
public sealed record LogoutsDue(ImmutableArray<LogoutDue> Logouts);

/// <param name="Person">Who was signed in.</param>
/// <param name="Notices">What the system is told, and where. Never empty.</param>
/// <param name="Attempt">Which one this is, from 1.</param>
[GenerateSerializer, Immutable, Alias("logout-due")]
public sealed record LogoutDue(string Session, string System, EmployeeNo Person, ImmutableArray<LogoutNotice> Notices, int Attempt);

/// <summary>One message to a system that a session ended.</summary>
/// <param name="Ticket">The ticket that a system by CAS knows the session by; null where it is told by OpenID Connect.</param>
[GenerateSerializer, Immutable, Alias("logout-notice")]
public sealed record LogoutNotice(string Address, string? Ticket = null);
