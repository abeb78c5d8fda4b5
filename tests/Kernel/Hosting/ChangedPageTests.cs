using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Commands;
using OpsSupport.Kernel.Company;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Kernel.Hosting;

/// <summary>Whoever works on a page sees a change by loading it again, without a build (Razor runtime compilation, Development only).</summary>
public sealed class ChangedPageTests(RunningSystem system) : IAsyncLifetime
{
    private const string Page = "Kernel/Accounts/SignIn.cshtml";

    private readonly TemporaryFolder _folder = new();
    private WebApplication? _portal;

    private string Content => _folder.PathTo("web");

    public async ValueTask InitializeAsync()
    {
        foreach (var file in Repository.FilesIn("web", ".cshtml"))
        {
            var copy = Path.Combine(_folder.Path, file);
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Repository.PathTo(file), copy);
        }

        await system.Grains.Company().CompleteSetupAsync("Company");
    }

    [Fact]
    public async Task In_development_a_changed_page_is_shown_as_it_is_now()
    {
        using var visitor = await StartAsync("Development");
        Assert.DoesNotContain("id=\"changed\"", await visitor.GetStringAsync("/sign-in"), StringComparison.Ordinal);

        await File.AppendAllTextAsync(Path.Combine(Content, Page), "<p id=\"changed\"></p>\n");

        await Until.HoldsAsync(() => visitor.GetStringAsync("/sign-in"), html => html.Contains("id=\"changed\"", StringComparison.Ordinal), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Elsewhere_only_what_was_built_is_shown()
    {
        await File.AppendAllTextAsync(Path.Combine(Content, Page), "<p id=\"changed\"></p>\n");

        using var visitor = await StartAsync("Production");

        Assert.DoesNotContain("id=\"changed\"", await visitor.GetStringAsync("/sign-in"), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (_portal is not null)
        {
            await _portal.StopAsync();
            await _portal.DisposeAsync();
        }

        _folder.Dispose();
    }

    private async Task<HttpClient> StartAsync(string environment)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(PortalModules).Assembly.GetName().Name,
            ContentRootPath = Content,
            EnvironmentName = environment,
            Args = ["--OpsSupport:DataFolder", system.DataFolder],
        });
        builder.WebHost.UseStaticWebAssets().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await builder.AddPagesAsync(SiloSettings.From(builder.Configuration), new());
        builder.Services.AddSingleton(system.Grains);
        _portal = builder.Build();
        _portal.UsePages();
        await _portal.StartAsync();

        return new() { BaseAddress = new(_portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
    }
}
