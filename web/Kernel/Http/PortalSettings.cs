using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace OpsSupport.Kernel.Http;

/// <summary>The portal's own settings, from section <c>Portal</c> (environment variables <c>PORTAL__…</c>).</summary>
public sealed record PortalSettings
{
    public const string Section = "Portal";

    private static readonly SettingDemand Demand = new(Section);

    /// <summary>Loads the demonstration company and offers its people on the sign-in page. Embedded and on loopback only.</summary>
    public bool Demo { get; init; }

    /// <summary>
    /// Where the keys of session cookies are kept; null for <c>keys</c> in the data folder. Portals of one cluster share it.
    /// </summary>
    public string? KeysFolder { get; init; }

    /// <summary>Where attached files are kept; null for <c>files</c> in the data folder. Portals of one cluster share it.</summary>
    public string? FilesFolder { get; init; }

    /// <summary>Where people reach the portal: what the links of messages begin with. Null where none are sent.</summary>
    public string? Address { get; init; }

    /// <summary>The language of messages to people who chose none, and of robots: <c>zh-CN</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>Where robots may be besides the known messengers, as <c>https://im.example.com</c>: nothing else is ever called.</summary>
    public IReadOnlyList<string> RobotOrigins { get; init; } = [];

    /// <summary>The reverse proxies in front of the portal, by address or network as <c>10.0.0.0/8</c>: only they are believed whom they speak for.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <exception cref="StartupException">A setting is unknown, is not a value of its type, or makes no sense.</exception>
    internal static PortalSettings Read(IConfiguration configuration)
    {
        var settings = configuration.Settings<PortalSettings>(Section);
        Demand.Require(settings.Address is null or "" || IsAddress(settings.Address), nameof(Address), "must be the address at which people reach the portal, as https://ops.example.com");
        Demand.Require(settings.Language is "zh-CN" or "en", nameof(Language), "must be zh-CN or en");
        Demand.Require(settings.RobotOrigins.All(IsAddress), nameof(RobotOrigins), "must be origins, as https://im.example.com");
        Demand.Require(settings.Proxies.All(proxy => IPNetwork.TryParse(Network(proxy), out _)), nameof(Proxies), "must be addresses or networks, as 10.0.0.5 or 10.0.0.0/8");
        return settings;
    }

    /// <summary>Takes the visitor's address and scheme from the proxies' headers.</summary>
    internal void Believe(ForwardedHeadersOptions options)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in Proxies)
        {
            options.KnownIPNetworks.Add(IPNetwork.Parse(Network(proxy)));
        }
    }

    /// <summary>An address below the portal's own as people outside of it can follow it.</summary>
    internal string Link(string path) => $"{Address?.TrimEnd('/')}{path}";

    private static string Network(string proxy) =>
        proxy.Contains('/', StringComparison.Ordinal) ? proxy : $"{proxy}/{(proxy.Contains(':', StringComparison.Ordinal) ? 128 : 32)}";

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
