using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Kernel.Company;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.SignOn;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Portal;

/// <summary>The portal with all its modules in front of the running silo.</summary>
public sealed class RunningPortal : IAsyncDisposable
{
    private const string SlugRoute = "{slug:slug}";

    private readonly PortalInProcess _portal;

    private RunningPortal(PortalInProcess portal) => _portal = portal;

    public Uri Address => _portal.Address;

    /// <summary>Its routes, but for files.</summary>
    public IEnumerable<RouteEndpoint> Routes => Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    /// <summary>The routes of all pages; what the kernel does for every kind of documents is written out for each.</summary>
    public IReadOnlyList<string> PageRoutes => [.. Routes
        .Where(route => route.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(route => $"/{route.RoutePattern.RawText!.TrimStart('/')}")
        .SelectMany(route => route.Contains(SlugRoute, StringComparison.Ordinal) ? Slugs.Select(slug => route.Replace(SlugRoute, slug, StringComparison.Ordinal)) : [route])
        .Distinct()];

    private IEnumerable<string> Slugs => Service<DocumentUiCatalog>().All.Select(ui => ui.Kind.Slug);

    /// <param name="settings">As on a command line: <c>--Api:RequestsPerMinute=2</c>.</param>
    public static async Task<RunningPortal> StartAsync(IGrainFactory grains, params string[] settings)
    {
        await grains.Company().CompleteSetupAsync("Company");
        return new(await PortalInProcess.StartAsync(services => services.AddSingleton(grains), settings: settings));
    }

    /// <summary>The same, and other systems sign in through it.</summary>
    public static async Task<RunningPortal> StartAsync(IGrainFactory grains, SignOnDatabase database, params string[] settings)
    {
        await grains.Company().CompleteSetupAsync("Company");
        return new(await PortalInProcess.StartAsync(
            services => services.AddSingleton(grains).AddSignOn(database, new()), routes: app => app.MapSignOn(), settings: settings));
    }

    internal T Service<T>() where T : notnull => _portal.Services.GetRequiredService<T>();

    /// <summary>Somebody at a browser without script.</summary>
    internal PaperVisitor SignIn(EmployeeNo person) => new(Address, person.Value);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();
}
