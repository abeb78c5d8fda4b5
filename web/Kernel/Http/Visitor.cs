using System.Net;
using System.Net.Sockets;

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

    extension(HttpContext context)
    {
        /// <summary>
        /// The address a request came from. Of the new kind of addresses the network alone: whoever has one has as many as he likes.
        /// </summary>
        public string RemoteAddress => context.Connection.RemoteIpAddress switch
        {
            null => "",
            { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } address when !IPAddress.IsLoopback(address) =>
                $"{new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]])}/64",
            var address => address.ToString(),
        };
    }

    private static bool IsLoopbackName(string host) =>
        host is "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
