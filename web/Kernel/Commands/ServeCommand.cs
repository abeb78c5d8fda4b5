using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Notifications;

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
        var portal = PortalSettings.Read(builder.Configuration);
        var mail = MailSettings.Read(builder.Configuration, portal);
        var addresses = ListeningAddresses.Of(builder.Configuration);
        DemoMode.Require(portal, settings, addresses);
        ListeningAddresses.Require(addresses);
        await builder.AddGrainsAsync(settings);
        await builder.AddPagesAsync(settings, portal);
        builder.Services.AddDelivery(mail, portal);

        await using var app = builder.Build();
        app.UsePages();
        if (settings.IsEmbedded)
        {
            await app.PrepareEmbeddedDatabaseAsync();
        }

        await app.StartAsync();
        await app.Services.GetRequiredService<DemoLoading>().RunAsync();
        await Greeting.WriteAsync(app);
        await app.WaitForShutdownAsync();
        return 0;
    }
}
