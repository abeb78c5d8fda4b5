using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Attachments;
using OpsSupport.Kernel.Commands;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Kernel.Portal;

/// <summary>The portal as it is shipped, on a port of its own, with other grains behind it and another way to sign in.</summary>
internal sealed class PortalInProcess : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TemporaryFolder _files;

    private PortalInProcess(WebApplication app, TemporaryFolder files) => (_app, _files) = (app, files);

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <param name="services">At least the grains; added last, so that they replace the portal's own.</param>
    /// <param name="otherwise">Who a visitor is who says nothing; null where he has to sign in first.</param>
    /// <param name="signsIn">Whether people sign in as they do in the shipped portal, instead of saying who they are.</param>
    /// <param name="routes">What is mapped besides the pages.</param>
    /// <param name="settings">As on a command line: <c>--Api:RequestsPerMinute=2</c>.</param>
    public static async Task<PortalInProcess> StartAsync(
        Action<IServiceCollection> services, string? otherwise = null, string url = "http://127.0.0.1:0", bool signsIn = false, Action<WebApplication>? routes = null,
        params string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings,
            ApplicationName = typeof(PortalModules).Assembly.GetName().Name,
            ContentRootPath = Repository.PathTo("web"),
            EnvironmentName = "Test",
        });
        builder.WebHost.UseStaticWebAssets().UseUrls(url);
        builder.Logging.ClearProviders();
        builder.AddPortal();
        builder.Services.AddPortalModules();
        var files = new TemporaryFolder();
        builder.Services.AddSingleton(new PortalSettings()).AddSingleton<DemoLoading>().AddSingleton<IAttachmentStore>(new AttachmentFolder(files.Path));
        services(builder.Services);
        builder.Services.AddAuthorization();
        if (signsIn)
        {
            builder.Services.AddSessionCookie();
        }
        else
        {
            builder.Services.AddAuthentication("Test").AddScheme<CookieSignInOptions, CookieSignIn>("Test", options => options.Otherwise = otherwise);
        }

        var app = builder.Build();
        app.UsePortal();
        routes?.Invoke(app);
        await app.StartAsync();
        return new(app, files);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _files.Dispose();
    }
}
