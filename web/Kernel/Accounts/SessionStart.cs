using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Begins and ends the session of the visitor at this browser.</summary>
public sealed class SessionStart(IGrainFactory grains, GrainRetry retry, SignInManager<PortalUser> signIn, IHttpContextAccessor context)
{
    // A cookie is issued anew while it is used; when its owner proved who he is stays as it was.
    private const string BeganClaim = "auth_time";

    /// <summary>When the session was begun; null where nobody noted it.</summary>
    public static DateTimeOffset? BeganAt(ClaimsPrincipal person) =>
        long.TryParse(person.FindFirstValue(BeganClaim), CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>Every sign-in is a new session with a new cookie, whatever the browser had before. False where the account's owner may not sign in.</summary>
    public async Task<bool> EnterAsync(Account account, SignInWay way)
    {
        var wanted = new NewSession(way, Visitor.RemoteAddress, DeviceName.Of(Visitor.Request.Headers.UserAgent.ToString()));
        var opened = await retry.AskAsync(() => grains.Account(account.Employee).OpenSessionAsync(wanted));
        if (!opened.Succeeded)
        {
            return false;
        }

        // The cookie ends with the browser: shared machines are common where this runs.
        await signIn.SignInWithClaimsAsync(new(account), isPersistent: false,
        [
            new(SessionDoor.SessionClaim, opened.Value.Id),
            new(BeganClaim, opened.Value.StartedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ]);
        return true;
    }

    public async Task LeaveAsync()
    {
        if (Visitor.User.FindFirst(SessionDoor.SessionClaim) is { } session)
        {
            await retry.AskAsync(async () =>
            {
                await grains.Account(Visitor.User.EmployeeNo()).SignOutAsync(session.Value);
                return true;
            });
            Visitor.RequestServices.GetRequiredService<SessionDoor>().Forget(Visitor.User.EmployeeNo(), session.Value);
        }

        await signIn.SignOutAsync();
    }

    private HttpContext Visitor => context.HttpContext ?? throw new InvalidOperationException("Sessions belong to requests.");
}
