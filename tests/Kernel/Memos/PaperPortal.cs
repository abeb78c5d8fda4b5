using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpsSupport.Kernel.Commands;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Memos;

/// <summary>The portal with its kernel pages, one kind of document and no silo, on a port of its own.</summary>
internal sealed class PaperPortal : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PaperPortal(WebApplication app, PaperDesk desk) => (_app, Desk) = (app, desk);

    public PaperDesk Desk { get; }

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<PaperPortal> StartAsync(TimeProvider? time = null, string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(PortalModules).Assembly.GetName().Name,
            ContentRootPath = Repository.PathTo("web"),
            EnvironmentName = "Test",
        });
        builder.WebHost.UseStaticWebAssets().UseUrls(url);
        builder.Logging.ClearProviders();
        builder.AddPortal();
        var desk = new PaperDesk(time ?? TimeProvider.System);
        builder.Services.AddPortalModules();
        builder.Services.AddSingleton(new PortalSettings()).AddSingleton<DemoLoading>();
        builder.Services.AddSingleton<ITexts>(new MemoTexts(new ResourceTexts()));
        builder.Services.AddSingleton<IGrainFactory>(new PaperGrains(desk)).AddSingleton<DocumentUi, MemoUi>().AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddAuthorization().AddAuthentication("Test").AddScheme<AuthenticationSchemeOptions, CookieSignIn>("Test", null);
        var app = builder.Build();
        app.UsePortal();
        await app.StartAsync();
        return new(app, desk);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>Whoever says so in a cookie is the head; everyone else is the clerk.</summary>
    private sealed class CookieSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var no = Request.Cookies["who"] == "head" ? PaperDesk.Head : PaperDesk.Clerk;
            var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, no.Value)], Scheme.Name);
            return Task.FromResult(AuthenticateResult.Success(new(new(identity), Scheme.Name)));
        }
    }
}
