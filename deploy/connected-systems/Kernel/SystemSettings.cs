namespace ConnectedSystems.Kernel;

/// <summary>What a system has to know to run. Given on the command line, or by environment variables such as <c>PORTAL__CLIENTSECRET</c>.</summary>
/// <param name="Face">Which of the four it is.</param>
/// <param name="Portal">Where people and this system reach the portal, letter by letter as the portal calls itself; ends in a slash.</param>
/// <param name="ClientId">The code under which the portal knows this system.</param>
/// <param name="Folder">Where it keeps its database, files and keys.</param>
/// <param name="Keepers">Who sets papers and opens top folders: employee numbers, or roles of the portal.</param>
internal sealed record SystemSettings(string Face, Uri Portal, string ClientId, string ClientSecret, string Folder, IReadOnlyList<string> Keepers)
{
    private const string DefaultKeepers = "HumanResources,PortalAdministrator";

    /// <exception cref="SettingsException">One of them is missing or cannot be read; the message says which.</exception>
    public static SystemSettings From(IConfiguration given)
    {
        var portal = Needed(given, "Portal:Address");
        if (!Uri.TryCreate(portal.TrimEnd('/') + "/", UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new SettingsException($"Portal:Address is '{portal}'; it has to be an address such as https://ops.example.com");
        }

        return new(
            Needed(given, "Face"), address, Needed(given, "Portal:ClientId"), Needed(given, "Portal:ClientSecret"), Path.GetFullPath(Needed(given, "Data")),
            (given["Keepers"] ?? DefaultKeepers).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>An address below the portal's.</summary>
    public Uri At(string path) => new(Portal, path);

    private static string Needed(IConfiguration given, string name) =>
        given[name] is { Length: > 0 } value ? value : throw new SettingsException($"{name} is missing. Say --{name} …, or set {name.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant()}.");
}

/// <summary>The system cannot start with what it was given.</summary>
internal sealed class SettingsException(string message) : Exception(message);
