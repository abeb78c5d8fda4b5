using System.Security.Claims;
using Microsoft.Extensions.Caching.Memory;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>
/// Whether a session goes on. What the account said last holds for a moment, so that a page with many parts costs one question, and a
/// session that was ended is over on every portal within five seconds.
/// </summary>
internal sealed class SessionDoor(IGrainFactory grains, GrainRetry retry) : IDisposable
{
    /// <summary>The claim that names the session.</summary>
    public const string SessionClaim = "sid";

    private const int MostRemembered = 50_000;

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    public async Task<bool> IsOpenAsync(ClaimsPrincipal person, CancellationToken cancellation)
    {
        if (Code.TryParse<EmployeeNo>(person.FindFirstValue(ClaimTypes.NameIdentifier)) is not { } employee || person.FindFirstValue(SessionClaim) is not { } session)
        {
            return false;
        }

        var key = (employee.Value, session);
        if (_known.TryGetValue<bool>(key, out var known))
        {
            return known;
        }

        var admitted = await retry.AskAsync(() => grains.Account(employee).AdmitAsync(session), cancellation);
        return _known.Set(key, admitted.Succeeded, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = AccessDoor.Memory, Size = 1 });
    }

    /// <summary>Whether somebody who was let in by a session would not be any more.</summary>
    public async Task<bool> IsOverAsync(ClaimsPrincipal person, CancellationToken cancellation) =>
        person.HasClaim(claim => claim.Type == SessionClaim) && !await IsOpenAsync(person, cancellation);

    /// <summary>The session was ended here: this portal need not wait to hear of it.</summary>
    public void Forget(EmployeeNo employee, string session) => _known.Remove((employee.Value, session));

    public void Dispose() => _known.Dispose();
}
