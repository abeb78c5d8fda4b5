using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using OpsSupport.Kernel.Accounts;

namespace OpsSupport.Kernel.Api;

/// <summary>How often one token may ask, so that a program that runs wild does not slow people down.</summary>
internal static class ApiLimits
{
    public static void Set(RateLimiterOptions options, ApiSettings settings)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = RefuseAsync;
        options.AddPolicy(ApiSetup.Policy, context => RateLimitPartition.GetTokenBucketLimiter(
            context.User.FindFirst(AccessTokenSignIn.TokenClaim)?.Value, _ => BucketOf(settings)));
        options.AddPolicy(SystemCaller.Policy, context => RateLimitPartition.GetTokenBucketLimiter(SystemCaller.CodeOf(context.User), _ => BucketOf(settings)));
    }

    private static TokenBucketRateLimiterOptions BucketOf(ApiSettings settings) => new()
    {
        TokenLimit = settings.RequestsPerMinute,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / settings.RequestsPerMinute,
    };

    private static ValueTask RefuseAsync(OnRejectedContext context, CancellationToken cancellation)
    {
        var pause = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
        context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
