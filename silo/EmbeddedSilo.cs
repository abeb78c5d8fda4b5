using Orleans.Serialization;

namespace OpsSupport;

/// <summary>The silo inside another process: what makes the portal work with nothing installed.</summary>
public static class EmbeddedSilo
{
    /// <summary>
    /// Adds a silo that only this process can call, on the embedded database. The host must
    /// <see cref="DatabaseMigrations.PrepareEmbeddedDatabaseAsync"/> before it starts.
    /// </summary>
    public static void AddEmbeddedSilo(this IHostApplicationBuilder builder, SiloSettings settings)
    {
        var (siloPort, gatewayPort) = PortProbe.FreePair();
        builder.Services.AddSingleton(settings);
        builder.Services.AddGrainModules().AddOwnCompanies(settings).AddSingleton(settings.Terms);
        builder.Services.AddReadiness<PicturesAreRead>("pictures");
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(siloPort, gatewayPort, primarySiloEndpoint: null, SiloSettings.ServiceId, settings.ClusterId)
            .UseEmbeddedStorage(settings)
            .Configure<ExceptionSerializationOptions>(Clustering.Understand));
    }
}
