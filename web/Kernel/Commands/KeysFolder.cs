using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Commands;

/// <summary>Where the keys of session cookies are kept.</summary>
internal static class KeysFolder
{
    /// <exception cref="StartupException">It cannot be written.</exception>
    public static DirectoryInfo Open(SiloSettings settings, PortalSettings portal)
    {
        var path = portal.KeysFolder ?? Path.Combine(settings.DataFolder, "keys");
        try
        {
            var folder = System.IO.Directory.CreateDirectory(path);
            using var probe = new FileStream(
                Path.Combine(folder.FullName, $".probe-{Environment.ProcessId}"),
                FileMode.Create,
                FileAccess.Write,
                FileShare.None,
                bufferSize: 1,
                FileOptions.DeleteOnClose);
            return folder;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw portal.KeysFolder is null
                ? new StartupException($"the data folder {settings.DataFolder} cannot be written", "Choose another with --data.", refused)
                : new StartupException($"the keys folder {path} cannot be written", "Choose another with PORTAL__KEYSFOLDER.", refused);
        }
    }
}
