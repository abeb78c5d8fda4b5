using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Commands;
using OpsSupport.Kernel.Company;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Portal;

/// <summary>
/// Nobody gets anywhere without signing in. The routes are read from the portal itself, so a new one is held to it without
/// being named here.
/// </summary>
public sealed class RouteRightsTests(RunningSystem system) : IAsyncLifetime
{
    /// <summary>What everybody may ask for. The last is the framework's, for files that came after the build.</summary>
    private static readonly string[] Open =
    [
        "/cas/login", "/cas/logout", "/cas/p3/proxyValidate", "/cas/p3/serviceValidate", "/cas/proxyValidate", "/cas/serviceValidate", "/cas/validate",
        "/connect/authorize", "/connect/logout", "/connect/token", "/connect/userinfo", "/error/{code:int}",
        "/forward-auth/{code}/arrive", "/forward-auth/{code}/begin", "/forward-auth/{code}/check", "/forward-auth/{code}/fetch", "/health/live", "/health/ready",
        "/openapi/{documentName}.json", "/preferences", "/setup", "/sign-in", "/sign-in/code", "/sign-in/demo", "/sign-in/upstream", "/sign-in/upstream/done", "/sign-on/leave", "/sign-out", "/starting", "/welcome",
        "/{**path:file}",
    ];

    private WebApplication _portal = null!; // Set before each test.

    public async ValueTask InitializeAsync()
    {
        await system.Grains.Company().CompleteSetupAsync("Company");
        string[] args = ["--data", system.DataFolder, "--urls", "http://127.0.0.1:0", "--environment", "Production", "--applicationName", "OpsSupport.Web"];
        var builder = PortalHost.CreateBuilder(args);
        builder.Logging.ClearProviders();
        await builder.AddPagesAsync(SiloSettings.From(builder.Configuration), new());
        builder.Services.AddSingleton(system.Grains);
        _portal = builder.Build();
        _portal.UsePages();
        await _portal.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.StopAsync();
        await _portal.DisposeAsync();
    }

    [Fact]
    public void Only_what_is_listed_here_is_open_to_everybody() => Assert.Equal(
        Open,
        Routes().Where(route => !AsksForSignIn(route)).Select(PatternOf).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    [Trait("AT", "X-09")]
    public async Task A_stranger_is_sent_to_the_sign_in_whatever_he_asks_for()
    {
        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new(_portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()),
        };
        var requests = Routes().Where(AsksForSignIn).SelectMany(Requests).Distinct().ToList();

        var let = new List<string>();
        foreach (var (method, url) in requests)
        {
            using var request = new HttpRequestMessage(method, url);
            using var answer = await stranger.SendAsync(request);
            if (!(url.StartsWith("/api/", StringComparison.Ordinal) ? AsksForToken(answer) : AsksForSignIn(answer)))
            {
                let.Add($"{method} {url}: {answer.StatusCode}");
            }
        }

        Assert.NotEmpty(requests);
        Assert.Empty(let);
    }

    private static bool AsksForSignIn(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IAuthorizeData>() is not null && route.Metadata.GetMetadata<IAllowAnonymous>() is null;

    private static bool AsksForSignIn(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.PathAndQuery.StartsWith("/sign-in?", StringComparison.Ordinal) == true;

    private static bool AsksForToken(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Unauthorized && answer.Headers.WwwAuthenticate.Any(way => way.Scheme == "Bearer");

    private static string PatternOf(RouteEndpoint route) => $"/{route.RoutePattern.RawText!.TrimStart('/')}";

    private IEnumerable<RouteEndpoint> Routes() => _portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    /// <summary>A page says nothing of methods: it is asked in both ways that pages are.</summary>
    private IEnumerable<(HttpMethod Method, string Url)> Requests(RouteEndpoint route) =>
        from method in route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
        from slug in _portal.Services.GetRequiredService<DocumentUiCatalog>().All.Select(ui => ui.Kind.Slug)
        select (HttpMethod.Parse(method), $"/{string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => Example(part, slug)))))}");

    private static string Example(RoutePatternPart part, string slug) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Name: "slug" } => slug,
        _ => "1",
    };
}
