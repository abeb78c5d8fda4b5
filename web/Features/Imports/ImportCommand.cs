using System.Globalization;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Imports;

/// <summary>
/// Imports files from the command line: into the data folder, which must be nobody else's meanwhile, or into a cluster by
/// way of its silos. Answers 0 when everything is taken over or nothing was new, 1 when something was refused, 2 when it was
/// not understood.
/// </summary>
internal sealed class ImportCommand : ICommand
{
    private const int Done = 0;
    private const int Refused = 1;
    private const int NotUnderstood = 2;

    public string Name => "import";

    public string Summary => $"Imports CSV and XLSX files. {ImportArguments.Usage[7..]}";

    public async Task<int> RunAsync(string[] args)
    {
        if (ImportArguments.TryParse(args) is not { } arguments)
        {
            await Console.Error.WriteLineAsync($"Usage: {ImportArguments.Usage}");
            return NotUnderstood;
        }

        if (arguments.Files.FirstOrDefault(file => !File.Exists(file)) is { } absent)
        {
            await Console.Error.WriteLineAsync($"There is no file {absent}");
            return NotUnderstood;
        }

        using var host = await BuildAsync(arguments.ForHost);
        await host.StartAsync();
        var taken = await RunAsync(host.Services, arguments);
        await host.StopAsync();
        return taken ? Done : Refused;
    }

    private static async Task<IHost> BuildAsync(string[] forHost)
    {
        var builder = Host.CreateApplicationBuilder(HostOption.ToSettings(forHost, HostOption.Data));
        // Whoever reads a terminal is told what concerns the files.
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<GrainRetry>();
        builder.Services.AddSingleton<FileReading>();
        builder.Services.AddSingleton<ITexts, ResourceTexts>();
        builder.Services.AddSingleton<FileImport>();
        var settings = SiloSettings.From(builder.Configuration);
        if (!settings.IsEmbedded)
        {
            await settings.RequireDatabaseAsync();
            await settings.RequireMigratedAsync();
            builder.AddClusterClient(settings);
            return builder.Build();
        }

        builder.AddEmbeddedSilo(settings);
        var host = builder.Build();
        await host.PrepareEmbeddedDatabaseAsync();
        return host;
    }

    private static async Task<bool> RunAsync(IServiceProvider services, ImportArguments arguments)
    {
        // The command line speaks English, as its help does, whatever the machine is set to.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var files = services.GetRequiredService<FileImport>();
        var all = true;
        foreach (var file in arguments.Files)
        {
            all &= await files.RunAsync(file, arguments);
        }

        return all;
    }
}
