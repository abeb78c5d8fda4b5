using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.SignOn;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.ForwardAuth;

/// <summary>
/// What a browser holds at the host of a system: whose session in the portal let it in there. It is good for that one system, so that the
/// system, which sees it, can do nothing with it elsewhere; the cookie of the portal never gets there.
/// </summary>
internal sealed class PassCookie(IDataProtectionProvider protection, TimeProvider time)
{
    private const string Name = "opssupport.pass";

    // Then the portal is asked again, which the person does not notice.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(10);

    public void Write(HttpContext context, string code, TicketHolder holder, bool isSecure)
    {
        var text = $"{(time.GetUtcNow() + Lifetime).ToUnixTimeSeconds()} {holder.Session} {holder.Person.Person.No}";
        context.Response.Cookies.Append(Name, ProtectorOf(code).Protect(text), new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = isSecure, IsEssential = true });
    }

    /// <summary>Whose it is and by which session; null where there is none for this system.</summary>
    public ClaimsPrincipal? Read(HttpContext context, string code)
    {
        try
        {
            return context.Request.Cookies[Name] is { } cookie && ProtectorOf(code).Unprotect(cookie).Split(' ', 3) is [var until, var session, var person]
                && long.Parse(until, CultureInfo.InvariantCulture) > time.GetUtcNow().ToUnixTimeSeconds()
                ? new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person), new(SessionDoor.SessionClaim, session)], Name))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector ProtectorOf(string code) => protection.CreateProtector("OpsSupport.ForwardAuth.v1", Code.IsValid(code) ? code : "");
}
