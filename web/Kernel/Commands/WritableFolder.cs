namespace OpsSupport.Kernel.Commands;

/// <summary>Folders the portal keeps something in, looked at before it starts.</summary>
internal static class WritableFolder
{
    /// <param name="setting">How another one is chosen, for the message.</param>
    /// <exception cref="StartupException">It cannot be written.</exception>
    public static DirectoryInfo Open(string path, string setting)
    {
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
            throw new StartupException($"the folder {path} cannot be written", $"Choose another with {setting}.", refused);
        }
    }
}
