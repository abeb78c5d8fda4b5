using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Commands;

/// <summary>Where the keys of session cookies are kept.</summary>
internal static class KeysFolder
{
    /// <exception cref="StartupException">It cannot be written.</exception>
    public static DirectoryInfo Open(SiloSettings settings, PortalSettings portal) => WritableFolder.Open(portal.KeysFolder, settings, "keys", "PORTAL__KEYSFOLDER");
}
