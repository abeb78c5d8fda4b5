namespace OpsSupport.Kernel.Commands;

/// <summary>Where the keys of session cookies are kept.</summary>
internal static class KeysFolder
{
    /// <exception cref="StartupException">It cannot be written.</exception>
    public static DirectoryInfo Open(string path)
    {
        try
        {
            var folder = System.IO.Directory.CreateDirectory(path);
            using var probe = new FileStream(
                Path.Combine(folder.FullName, $".probe-{Environment.ProcessId}"), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return folder;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"the keys folder {Path.GetFullPath(path)} cannot be written", "Choose another with PORTAL__KEYSFOLDER.", refused);
        }
    }
}
