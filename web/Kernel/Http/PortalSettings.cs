namespace OpsSupport.Kernel.Http;

/// <summary>The portal's own settings, from section <c>Portal</c> (environment variables <c>PORTAL__…</c>).</summary>
public sealed record PortalSettings
{
    public const string Section = "Portal";

    /// <summary>Loads the demonstration company and offers its people on the sign-in page. Embedded and on loopback only.</summary>
    public bool Demo { get; init; }

    /// <summary>
    /// Where the keys of session cookies are kept; null for <c>keys</c> in the data folder. Portals of one cluster share it.
    /// </summary>
    public string? KeysFolder { get; init; }

    /// <summary>Where attached files are kept; null for <c>files</c> in the data folder. Portals of one cluster share it.</summary>
    public string? FilesFolder { get; init; }
}
