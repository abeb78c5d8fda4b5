using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Kernel.Company;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Portal;

/// <summary>The portal with all its modules in front of the running silo.</summary>
public sealed class RunningPortal : IAsyncDisposable
{
    private readonly PortalInProcess _portal;

    private RunningPortal(PortalInProcess portal) => _portal = portal;

    public Uri Address => _portal.Address;

    public static async Task<RunningPortal> StartAsync(IGrainFactory grains)
    {
        await grains.Company().CompleteSetupAsync("Company");
        return new(await PortalInProcess.StartAsync(services => services.AddSingleton(grains)));
    }

    /// <summary>Somebody at a browser without script.</summary>
    internal PaperVisitor SignIn(EmployeeNo person) => new(Address, person.Value);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();
}
