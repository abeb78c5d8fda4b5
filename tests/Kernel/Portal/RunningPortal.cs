using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpsSupport.Kernel.Commands;
using OpsSupport.Kernel.Company;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Portal;

/// <summary>The portal with all its modules in front of the running silo. Whoever a visitor says in his cookie that he is, he is.</summary>
public sealed class RunningPortal : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningPortal(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>Its routes, but for files.</summary>
    public IEnumerable<RouteEndpoint> Routes => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    internal T Service<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <param name="settings">As on a command line: <c>--Api:RequestsPerMinute=2</c>.</param>
    public static async Task<RunningPortal> StartAsync(IGrainFactory grains, params string[] settings)
    {
        await grains.Company().CompleteSetupAsync("Company");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings,
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
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Cookies["who"] is { } who
            ? AuthenticateResult.Success(new(new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, who)], Scheme.Name)), Scheme.Name))
            : AuthenticateResult.NoResult());
    }
}
