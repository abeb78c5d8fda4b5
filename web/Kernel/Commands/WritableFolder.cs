namespace OpsSupport.Kernel.Commands;

/// <summary>Folders the portal keeps something in, looked at before it starts.</summary>
internal static class WritableFolder
{
    /// <summary>The folder that is set, or one of that name in the data folder.</summary>
    /// <param name="variable">The environment variable that sets it, for the message.</param>
    /// <exception cref="StartupException">It cannot be written.</exception>
    public static DirectoryInfo Open(string? path, SiloSettings settings, string name, string variable) => path is null
        ? Open(Path.Combine(settings.DataFolder, name), $"the data folder {settings.DataFolder}", "--data")
        : Open(path, $"the {name} folder {path}", variable);

    private static DirectoryInfo Open(string path, string what, string setting)
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
            throw new StartupException($"{what} cannot be written", $"Choose another with {setting}.", refused);
        }
    }
}
