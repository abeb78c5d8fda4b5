using System.Net;

namespace OpsSupport;

/// <summary>Where a host listens for HTTP.</summary>
public static class ListeningAddresses
{
    /// <exception cref="StartupException">Not an address.</exception>
    public static IReadOnlyList<BindingAddress> Of(IConfiguration configuration) =>
    [
        .. (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse),
    ];

    /// <exception cref="StartupException">Somebody else listens there.</exception>
    public static void Require(IReadOnlyList<BindingAddress> addresses)
    {
        foreach (var address in addresses.Where(address => address.Port is not 0 && !address.IsUnixPipe))
        {
            PortProbe.Require(IpOf(address), address.Port, "--urls");
        }
    }

    public static bool IsLoopback(BindingAddress address) => IPAddress.IsLoopback(IpOf(address));

    private static IPAddress IpOf(BindingAddress address) => address.Host switch
    {
        "localhost" => IPAddress.Loopback,
        var host when IPAddress.TryParse(host.Trim('[', ']'), out var ip) => ip,
        // Any other name means every address of the machine, as the web server reads it.
        _ => IPAddress.Any,
    };

    private static BindingAddress Parse(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException wrong)
        {
            throw new StartupException($"\"{url}\" is not an address to listen on", "Give --urls like http://127.0.0.1:5080.", wrong);
        }
    }
}
