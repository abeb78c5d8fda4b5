using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Home;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Features.ConnectedSystems;

/// <summary>The systems a person may use, one press away.</summary>
internal sealed class ApplicationsSection(IGrainFactory grains, GrainRetry retry) : IHomeSection
{
    public int Order => 30;

    public string Partial => "/Features/ConnectedSystems/_HomeApplications.cshtml";

    public async Task<object?> LoadAsync(Person person, CancellationToken cancellation)
    {
        var offered = await retry.AskAsync(() => grains.GetGrain<ISignOnGrain>(0).OfferedToAsync(person.No), cancellation);
        return offered.Systems.IsEmpty ? null : offered;
    }
}
