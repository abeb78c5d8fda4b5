using System.Net;

namespace OpsSupport.Kernel.Http;

/// <summary>Where a request comes from.</summary>
internal static class Visitor
{
    /// <summary>
    /// Whether somebody at this machine asks. A proxy here makes all the world look local, so a forwarded request is not; nor
    /// is one that was led here under another name than this machine's.
    /// </summary>
    public static bool IsAtThisMachine(this HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("X-Original-For")
        && !context.Request.Headers.ContainsKey("Forwarded")
        && IsLoopbackName(context.Request.Host.Host);

    private static bool IsLoopbackName(string host) =>
        host is "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
