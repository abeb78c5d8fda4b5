using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.SignOn;

/// <summary>The session in the portal that a sign-in to another system leans on.</summary>
public sealed record PortalSession(EmployeeNo Person, string Id, DateTimeOffset StartedAt, DateTimeOffset EndsAt)
{
    // A session lasts no longer, however often it is used.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    /// <summary>Null for somebody who has not signed in.</summary>
    public static async Task<PortalSession?> ReadAsync(HttpContext context)
    {
        var found = await context.AuthenticateAsync();
        if (Code.TryParse<EmployeeNo>(found.Principal?.FindFirstValue(ClaimTypes.NameIdentifier)) is not { } person
            || found.Principal?.FindFirstValue(SessionDoor.SessionClaim) is not { } session)
        {
            return null;
        }

        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return new(person, session, SessionStart.BeganAt(found.Principal) ?? now, found.Properties?.ExpiresUtc ?? now + Longest);
    }

    /// <summary>Ends the session of the visitor at this browser.</summary>
    public static Task EndAsync(HttpContext context) => context.RequestServices.GetRequiredService<SessionStart>().LeaveAsync();
}
