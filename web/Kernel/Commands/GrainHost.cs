using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Logging.Console;

namespace OpsSupport.Kernel.Commands;

/// <summary>The grains without the pages: for commands that work on the data and end.</summary>
internal static class GrainHost
{
    private static readonly Dictionary<string, string?> Quiet = new()
    {
        ["Logging:LogLevel:Default"] = "Error",
        ["Logging:LogLevel:Orleans"] = "Error",
        ["Logging:LogLevel:Microsoft"] = "Error",
    };

    /// <summary>
    /// Starts the embedded silo, or meets the cluster. Ask its services for <see cref="IGrainFactory"/>, and stop it when done.
    /// </summary>
    /// <param name="args">What is left of the command line: <c>--data DIR</c> and settings.</param>
    /// <exception cref="StartupException">A portal is running on the same data, or the database does not answer.</exception>
    public static async Task<IHost> StartAsync(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(HostOption.ToSettings(args, HostOption.Data));
        builder.UseDefaults();
        // Whoever reads a terminal is told what went wrong; the rest is for logs. Settings may still ask for more.
        builder.Configuration.Sources.Insert(1, new MemoryConfigurationSource { InitialData = Quiet });
        // The standard output is the command's answer; what happened on the way is not.
        builder.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        var settings = SiloSettings.From(builder.Configuration);
        await builder.AddGrainsAsync(settings);
        var host = builder.Build();
        if (settings.IsEmbedded)
        {
            await host.PrepareEmbeddedDatabaseAsync();
        }

        await host.StartAsync();
        return host;
    }
}
