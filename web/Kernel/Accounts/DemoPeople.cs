using System.Collections.Immutable;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Accounts;

/// <summary>The people of the demonstration company, for visitors at this machine and nobody else.</summary>
public sealed class DemoPeople(PortalSettings settings, IGrainFactory grains)
{
    /// <summary>Whom the visitor can become; empty outside <c>--demo</c> and for visitors from elsewhere.</summary>
    public async Task<ImmutableArray<DemoPersona>> OfferedToAsync(HttpContext visitor) => settings.Demo && visitor.IsAtThisMachine()
        ? (await grains.GetGrain<IDemoGrain>(IDemoGrain.Key).PersonasAsync()).People
        : [];
}
