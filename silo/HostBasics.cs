using Microsoft.Extensions.Configuration.Memory;

namespace OpsSupport;

/// <summary>What every host is unless configured otherwise: where it listens, what it logs, how long it may take to end.</summary>
public static class HostBasics
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(30);

    public static void UseDefaults(this IHostApplicationBuilder builder, string? urls = null)
    {
        // First in line, so that every other source overrides them.
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults(urls) });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = LongestStop);
        builder.Services.AddSingleton(TimeProvider.System);
    }

    private static Dictionary<string, string?> Defaults(string? urls) => new()
    {
        ["urls"] = urls,
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Orleans"] = "Warning",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:Polly"] = "Warning",
        // Keys lie in a folder of our own user; encrypting them beside their key would only look safer.
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
        // Whoever asks for the health learns of it; a silo that is not there yet is no fault of this process.
        ["Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks"] = "None",
        // Says at every page with a form that the answer will not be cached, which is what the portal wants.
        ["Logging:LogLevel:Microsoft.AspNetCore.Antiforgery"] = "Error",
        // Says at every start how long the machine has been up, as if a thread had hung for that time.
        ["Logging:LogLevel:Orleans.Runtime.Watchdog"] = "None",
        // A start that fails is explained in one line by StartupFailure.
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "None",
    };
}
