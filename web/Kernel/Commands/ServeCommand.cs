using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Commands;

/// <summary>Runs the portal until it is told to stop.</summary>
internal sealed class ServeCommand : ICommand
{
    public string Name => "serve";

    public string Summary => "Runs the portal. --demo --data DIR --urls URL (default http://127.0.0.1:5080)";

    public async Task<int> RunAsync(string[] args)
    {
        var builder = PortalHost.CreateBuilder(args);
        var settings = SiloSettings.From(builder.Configuration);
        var portal = builder.Configuration.Settings<PortalSettings>(PortalSettings.Section);
        var addresses = ListeningAddresses.Of(builder.Configuration);
        DemoMode.Require(portal, settings, addresses);
        ListeningAddresses.Require(addresses);
        await builder.AddGrainsAsync(settings);
        builder.AddPages(settings, portal);

        await using var app = builder.Build();
        app.UsePages();
        await app.StartAsync();
        await Greeting.WriteAsync(app);
        await app.WaitForShutdownAsync();
        return 0;
    }
}
