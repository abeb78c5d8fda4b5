namespace OpsSupport;

/// <summary>A short option of the command line and the setting it stands for.</summary>
/// <param name="Name">As typed, with its dashes.</param>
/// <param name="Key">The configuration key.</param>
/// <param name="Value">What a flag sets; null where a value follows.</param>
public sealed record HostOption(string Name, string Key, string? Value = null)
{
    public static HostOption Urls { get; } = new("--urls", "urls");

    public static HostOption Data { get; } = new("--data", $"{SiloSettings.Section}:{nameof(SiloSettings.DataFolder)}");

    // What test hosts and tools of the framework pass.
    private static readonly HostOption[] Framework =
    [
        new("--environment", HostDefaults.EnvironmentKey),
        new("--contentRoot", HostDefaults.ContentRootKey),
        new("--applicationName", HostDefaults.ApplicationKey),
    ];

    /// <summary>The arguments as <c>--key=value</c>, which is all that the framework's own reader understands reliably.</summary>
    /// <exception cref="StartupException">An option nobody knows, or one without its value.</exception>
    public static string[] ToSettings(string[] args, params HostOption[] options)
    {
        var known = options.Concat(Framework).ToDictionary(option => option.Name, StringComparer.OrdinalIgnoreCase);
        var settings = new List<string>();
        for (var at = 0; at < args.Length; at++)
        {
            var (name, value) = Split(args[at]);
            if (known.GetValueOrDefault(name) is { } option)
            {
                value ??= option.Value ?? (++at < args.Length ? args[at] : throw Wrong($"the option {name} needs a value"));
                settings.Add($"--{option.Key}={value}");
            }
            else
            {
                settings.Add(name.Contains(':') && value is not null ? args[at] : throw Wrong($"there is no option \"{args[at]}\""));
            }
        }

        return [.. settings];
    }

    private static (string Name, string? Value) Split(string argument) => argument.Split('=', 2) is [var name, var value]
        ? (name, value)
        : (argument, null);

    private static StartupException Wrong(string cause) => new(cause, "Run it with \"help\" to see what there is.");
}
