using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpsSupport.Kernel.Commands;
using OpsSupport.Kernel.Company;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Portal;

/// <summary>The portal with all its modules in front of the running silo. Whoever a visitor says in his cookie that he is, he is.</summary>
public sealed class RunningPortal : IAsyncDisposable
{
    private const string SlugRoute = "{slug:slug}";

    private readonly WebApplication _app;

    private RunningPortal(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>The routes of all pages; what the kernel does for every kind of documents is written out for each.</summary>
    public IReadOnlyList<string> PageRoutes => [.. _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(route => $"/{route.RoutePattern.RawText!.TrimStart('/')}")
        .SelectMany(route => route.Contains(SlugRoute, StringComparison.Ordinal) ? Slugs.Select(slug => route.Replace(SlugRoute, slug, StringComparison.Ordinal)) : [route])
        .Distinct()];

    private IEnumerable<string> Slugs => _app.Services.GetRequiredService<DocumentUiCatalog>().All.Select(ui => ui.Kind.Slug);

    public static async Task<RunningPortal> StartAsync(IGrainFactory grains)
    {
        await grains.Company().CompleteSetupAsync("Company");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(PortalModules).Assembly.GetName().Name,
            ContentRootPath = Repository.PathTo("web"),
            EnvironmentName = "Test",
        });
        builder.WebHost.UseStaticWebAssets().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.AddPortal();
        builder.Services.AddPortalModules();
        builder.Services.AddSingleton(grains);
        builder.Services.AddSingleton<DemoLoading>().AddSingleton(new PortalSettings());
        builder.Services.AddAuthorization().AddAuthentication("Test").AddScheme<AuthenticationSchemeOptions, CookieSignIn>("Test", null);
        var app = builder.Build();
        app.UsePortal();
        await app.StartAsync();
        return new(app);
    }

    /// <summary>Somebody at a browser without script.</summary>
    internal PaperVisitor SignIn(EmployeeNo person) => new(Address, person.Value);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private sealed class CookieSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, Request.Cookies["who"] ?? "nobody")], Scheme.Name);
            return Task.FromResult(AuthenticateResult.Success(new(new(identity), Scheme.Name)));
        }
    }
}
