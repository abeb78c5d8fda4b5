namespace OpsSupport;

/// <summary>The process that serves grains to a cluster and nothing else; its HTTP port answers health questions only.</summary>
internal static class SiloHost
{
    private const string DefaultUrls = "http://127.0.0.1:5090";

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(HostOption.ToSettings(args, HostOption.Urls));
        builder.UseDefaults(DefaultUrls);
        return builder;
    }

    /// <summary>The settings, after everything that a silo needs before it starts was looked at.</summary>
    public static async Task<SiloSettings> CheckedSettingsAsync(IConfiguration configuration)
    {
        var settings = SiloSettings.From(configuration).RequireCluster();
        ListeningAddresses.Require(ListeningAddresses.Of(configuration));
        PortProbe.Require(settings.IpAddress, settings.SiloPort, "OPSSUPPORT__SILOPORT");
        PortProbe.Require(settings.IpAddress, settings.GatewayPort, "OPSSUPPORT__GATEWAYPORT");
        await settings.RequireDatabaseAsync();
        await settings.RequireMigratedAsync();
        return settings;
    }

    public static void AddSilo(this WebApplicationBuilder builder, SiloSettings settings)
    {
        builder.Services.AddGrainModules().AddOwnCompanies(settings).AddSingleton(settings.Terms);
        builder.UseOrleans(silo => silo.UseCluster(settings).UseClusterStorage(settings));
        builder.Services.AddReadiness<HostRuns>("host");
        builder.Services.AddReadiness<PicturesAreRead>("pictures");
    }

    public static WebApplication BuildWithHealth(this WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.MapHealth();
        return app;
    }
}
