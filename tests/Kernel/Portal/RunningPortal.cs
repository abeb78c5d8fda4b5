using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Kernel.Company;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Portal;

/// <summary>The portal with all its modules in front of the running silo.</summary>
public sealed class RunningPortal : IAsyncDisposable
{
    private const string SlugRoute = "{slug:slug}";

    private readonly PortalInProcess _portal;

    private RunningPortal(PortalInProcess portal) => _portal = portal;

    public Uri Address => _portal.Address;

    /// <summary>The routes of all pages; what the kernel does for every kind of documents is written out for each.</summary>
    public IReadOnlyList<string> PageRoutes => [.. _portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(route => $"/{route.RoutePattern.RawText!.TrimStart('/')}")
        .SelectMany(route => route.Contains(SlugRoute, StringComparison.Ordinal) ? Slugs.Select(slug => route.Replace(SlugRoute, slug, StringComparison.Ordinal)) : [route])
        .Distinct()];

    private IEnumerable<string> Slugs => _portal.Services.GetRequiredService<DocumentUiCatalog>().All.Select(ui => ui.Kind.Slug);

    public static async Task<RunningPortal> StartAsync(IGrainFactory grains)
    {
        await grains.Company().CompleteSetupAsync("Company");
        return new(await PortalInProcess.StartAsync(services => services.AddSingleton(grains)));
    }

    /// <summary>Somebody at a browser without script.</summary>
    internal PaperVisitor SignIn(EmployeeNo person) => new(Address, person.Value);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();
}
