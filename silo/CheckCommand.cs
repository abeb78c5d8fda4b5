namespace OpsSupport;

/// <summary>Says whether a silo would start here, without starting one.</summary>
internal sealed class CheckCommand : ICommand
{
    public string Name => "check";

    public string Summary => "Checks settings, ports and database, and starts nothing.";

    public async Task<int> RunAsync(string[] args)
    {
        var settings = await SiloHost.CheckedSettingsAsync(SiloHost.CreateBuilder(args).Configuration);
        await Console.Out.WriteLineAsync($"A silo of cluster {settings.ClusterId} would start here.");
        return 0;
    }
}
