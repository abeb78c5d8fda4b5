using Microsoft.AspNetCore.DataProtection;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Attachments;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Kernel.Commands;

/// <summary>How a process of the portal is put together: with the grains inside, or as a caller of the cluster.</summary>
internal static class PortalHost
{
    private const string DefaultUrls = "http://127.0.0.1:5080";

    private static readonly HostOption Demo = new("--demo", $"{PortalSettings.Section}:{nameof(PortalSettings.Demo)}", "true");

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = HostOption.ToSettings(args, HostOption.Urls, HostOption.Data, Demo),
            ContentRootPath = ProjectFolder.Root is { } root ? Path.Combine(root, "web") : AppContext.BaseDirectory,
        });
        builder.UseDefaults(DefaultUrls);
        builder.WebHost.UseStaticWebAssets();
        return builder;
    }

    /// <summary>Gives the process its grains, after everything they need before they start was looked at.</summary>
    public static async Task AddGrainsAsync(this IHostApplicationBuilder builder, SiloSettings settings)
    {
        if (settings.IsEmbedded)
        {
            builder.AddEmbeddedSilo(settings);
        }
        else
        {
            await settings.RequireDatabaseAsync();
            await settings.RequireMigratedAsync();
            builder.AddClusterClient(settings);
        }
    }

    public static async Task AddPagesAsync(this WebApplicationBuilder builder, SiloSettings settings, PortalSettings portal)
    {
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(portal);
        builder.AddPortal();
        if (builder.Environment.IsDevelopment())
        {
            // Pages are compiled again when they change. Elsewhere only what was built and tested runs.
            builder.Services.AddMvcCore().AddRazorRuntimeCompilation();
        }

        builder.Services.AddPortalModules();
        builder.Services.AddSessionCookie();
        builder.Services.Configure<ForwardedHeadersOptions>(portal.Believe);
        builder.Services.AddSignOn(SignOnDatabase.Of(settings), portal);
        builder.Services.AddAuthorization();
        builder.Services.AddDataProtection()
            .SetApplicationName(SiloSettings.ServiceId)
            .PersistKeysToFileSystem(KeysFolder.Open(settings, portal));
        var bucket = BucketSettings.Read(builder.Configuration);
        builder.Services.AddSingleton<IAttachmentStore>(bucket.IsOn ? await AttachmentBucket.OpenAsync(bucket) : AttachmentFolder.Open(settings, portal));
        builder.Services.AddSingleton<DemoLoading>();
        builder.Services.AddReadiness<HostRuns>("host");
        builder.Services.AddReadiness<DemoLoading>("demonstration");
        builder.Services.AddReadiness<GrainsAnswer>("grains");
    }

    public static void UsePages(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.MapHealth();
        app.UsePortal();
        app.MapSignOn();
    }
}
