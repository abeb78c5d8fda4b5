namespace OpsSupport;

/// <summary>How settings records are read: strictly, so that a misspelt key is an error and not a default.</summary>
public static class SettingsSections
{
    /// <exception cref="StartupException">A key is unknown or its value is not of the right type.</exception>
    public static TSettings Settings<TSettings>(this IConfiguration configuration, string section) where TSettings : new()
    {
        if (Unknown<TSettings>(configuration.GetSection(section)) is { } unknown)
        {
            throw new StartupException($"there is no setting {section}:{unknown}", "Correct its name; docs/settings.md lists all settings.");
        }

        try
        {
            return configuration.GetSection(section).Get<TSettings>() ?? new();
        }
        catch (InvalidOperationException wrong)
        {
            throw new StartupException(
                $"the settings under {section} are wrong: {wrong.Message.TrimEnd('.')}",
                "Correct them; docs/settings.md lists all settings.",
                wrong);
        }
    }

    private static string? Unknown<TSettings>(IConfigurationSection section) => section.GetChildren()
        .Select(child => child.Key)
        .FirstOrDefault(key => !typeof(TSettings).GetProperties().Any(known => known.CanWrite && known.Name.Equals(key, StringComparison.OrdinalIgnoreCase)));
}
