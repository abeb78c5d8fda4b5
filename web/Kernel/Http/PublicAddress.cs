using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace OpsSupport.Kernel.Http;

/// <summary>Where the portal is for others: as set, or without a setting where it listens, which is on this machine.</summary>
internal sealed class PublicAddress(PortalSettings portal, IServer server)
{
    /// <summary>Ends with a slash.</summary>
    public Uri Root => portal.Address is { Length: > 0 } set ? new(new Uri(set).AbsoluteUri.TrimEnd('/') + '/') : new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <param name="path">Begins with a slash.</param>
    public string Of(string path) => $"{Root.AbsoluteUri.TrimEnd('/')}{path}";
}
