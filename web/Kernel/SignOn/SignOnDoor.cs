using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.SignOn;

/// <summary>
/// Stands before everything of sign-on: it is spoken to under one address only, over https unless on this machine, and nobody tries
/// secrets faster than a program that works would.
/// </summary>
internal sealed class SignOnDoor(RequestDelegate next, PortalSettings portal, IConfiguration configuration) : IDisposable
{
    private readonly Uri? _address = portal.Address is { Length: > 0 } text ? new(text) : null;
    private readonly PartitionedRateLimiter<HttpContext> _limiter = LimiterOf(SignOnSettings.Read(configuration));

    /// <summary>Whether something is asked of the sign-on service.</summary>
    public static bool IsSignOn(PathString path) => path.StartsWithSegments("/connect") || path.StartsWithSegments("/cas") || path.StartsWithSegments("/.well-known");

    public Task InvokeAsync(HttpContext context)
    {
        if (!IsSignOn(context.Request.Path))
        {
            return next(context);
        }

        // What the library says of itself begins with the address it was asked at: behind a proxy that is not the portal's own.
        if (_address is not null)
        {
            (context.Request.Scheme, context.Request.Host) = (_address.Scheme, new(_address.Authority));
        }

        return !context.Request.IsHttps && !IsLoopback(context.Request.Host.Host) ? RefuseAsync(context, StatusCodes.Status400BadRequest) : LimitAsync(context);
    }

    public void Dispose() => _limiter.Dispose();

    private static PartitionedRateLimiter<HttpContext> LimiterOf(SignOnSettings settings) => PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
        RateLimitPartition.GetTokenBucketLimiter(context.Connection.RemoteIpAddress ?? IPAddress.None, _ => new()
        {
            TokenLimit = settings.TokenRequestsPerMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / settings.TokenRequestsPerMinute,
        }));

    private async Task LimitAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(TokenEndpoint.Path))
        {
            await next(context);
            return;
        }

        using var lease = _limiter.AttemptAcquire(context);
        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }

        var pause = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
        context.Response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await RefuseAsync(context, StatusCodes.Status429TooManyRequests);
    }

    private static Task RefuseAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static bool IsLoopback(string host) => host is "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
