using Orleans.Serialization;

namespace OpsSupport;

/// <summary>The silo inside another process: what makes the portal work with nothing installed.</summary>
public static class EmbeddedSilo
{
    /// <summary>Adds a silo that only this process can call, with its database in <paramref name="folder"/>.</summary>
    public static void AddEmbeddedSilo(this IHostApplicationBuilder builder, SiloSettings settings, DataFolder folder)
    {
        var (siloPort, gatewayPort) = PortProbe.FreePair();
        builder.Services.AddSingleton(folder);
        builder.Services.AddGrainModules();
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(siloPort, gatewayPort, primarySiloEndpoint: null, SiloSettings.ServiceId, settings.ClusterId)
            .UseEmbeddedStorage()
            .Configure<ExceptionSerializationOptions>(Clustering.Understand));
    }
}
