using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>The way from a right password to the code that has to follow. Who is on it says a cookie that only portals can read and that soon ends.</summary>
public sealed class SecondStep(
    IGrainFactory grains, GrainRetry retry, SessionStart sessions, AuthenticatorCodes codes, IDataProtectionProvider protection, IHttpContextAccessor context, TimeProvider time)
{
    private const string Cookie = "opssupport.second";
    private const string Path = "/sign-in";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _protector = protection.CreateProtector("OpsSupport.SecondStep.v1");

    private HttpContext Visitor => context.HttpContext!;

    public void Begin(Account account) => Visitor.Response.Cookies.Append(
        Cookie, _protector.Protect($"{(time.GetUtcNow() + Patience).ToUnixTimeSeconds()} {account.Employee.Value}"),
        new() { Path = Path, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Visitor.Request.IsHttps, IsEssential = true });

    /// <summary>Who gave a right password a moment ago; null for everybody else.</summary>
    public EmployeeNo? Waiting()
    {
        try
        {
            var parts = Visitor.Request.Cookies[Cookie] is { } cookie ? _protector.Unprotect(cookie).Split(' ', 2) : [];
            return parts is [var until, var employee] && long.Parse(until, CultureInfo.InvariantCulture) > time.GetUtcNow().ToUnixTimeSeconds()
                ? Code.TryParse<EmployeeNo>(employee)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Takes the code of the app or one from paper; false for any other, and for one more than may be tried.</summary>
    public async Task<bool> TryAsync(EmployeeNo employee, string code)
    {
        var from = Visitor.RemoteAddress;
        var grain = grains.Account(employee);
        if ((await retry.AskAsync(() => grain.MayTryAsync(from))).Value is not { SecondFactor: { } factor })
        {
            return false;
        }

        var proven = codes.ProofOf(factor, code) is { } proof ? await retry.AskAsync(() => grain.ProveAsync(proof)) : null;
        if (proven?.Value is not { } account)
        {
            await grain.FailAsync(from);
            return false;
        }

        Visitor.Response.Cookies.Delete(Cookie, new() { Path = Path });
        return await sessions.EnterAsync(account, SignInWay.SecondFactor);
    }
}
