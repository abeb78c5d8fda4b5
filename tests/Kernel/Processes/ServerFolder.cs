namespace OpsSupport.Kernel.Processes;

/// <summary>The folder of a server that gives up its rights when it is started by root: everybody may write there.</summary>
internal sealed class ServerFolder : IDisposable
{
    private const UnixFileMode Everybody =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly TemporaryFolder _folder = new();

    public ServerFolder() => Open(_folder.Path);

    public string Path => _folder.Path;

    /// <summary>Writes a file and answers its path.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(_folder.PathTo(name), text);
        return _folder.PathTo(name);
    }

    /// <summary>Makes a folder in it and answers its path.</summary>
    public string NewFolder(string name)
    {
        var made = System.IO.Directory.CreateDirectory(_folder.PathTo(name));
        Open(made.FullName);
        return made.FullName;
    }

    public void Dispose() => _folder.Dispose();

    private static void Open(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, Everybody);
        }
    }
}
