namespace OpsSupport;

/// <summary>Runs the silo until it is told to stop.</summary>
internal sealed class ServeCommand : ICommand
{
    public string Name => "serve";

    public string Summary => "Runs a silo of the cluster. --urls URL (health answers; default http://127.0.0.1:5090)";

    public async Task<int> RunAsync(string[] args)
    {
        var builder = SiloHost.CreateBuilder(args);
        var settings = await SiloHost.CheckedSettingsAsync(builder.Configuration);
        builder.AddSilo(settings);
        await using var app = builder.BuildWithHealth();
        await app.StartAsync();
        await Console.Out.WriteLineAsync($"Silo {settings.Address}:{settings.SiloPort} of cluster {settings.ClusterId} is ready. Health: {string.Join(" ", app.Urls)}");
        await app.WaitForShutdownAsync();
        return 0;
    }
}
