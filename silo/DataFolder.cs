namespace OpsSupport;

/// <summary>The folder that the embedded database and the portal's keys live in. Held by one process at a time.</summary>
public sealed class DataFolder : IDisposable
{
    private const string Cure = "Choose another folder with --data or OPSSUPPORT__DATAFOLDER.";

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
    }

    public string Path { get; }

    public string DatabaseFile => System.IO.Path.Combine(Path, "opssupport.db");

    /// <summary>Creates the folder where it is missing and keeps every other process out until this one ends, however it ends.</summary>
    /// <exception cref="StartupException">It cannot be written, or another process holds it.</exception>
    public static DataFolder Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        var lockFile = System.IO.Path.Combine(full, ".lock");
        try
        {
            System.IO.Directory.CreateDirectory(full);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"the data folder {full} cannot be created", Cure, refused);
        }

        try
        {
            return new(full, new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new StartupException($"the data folder {full} cannot be written", Cure, refused);
        }
        catch (IOException held)
        {
            throw new StartupException($"the data folder {full} is in use by another process", $"Stop that process first. {Cure}", held);
        }
    }

    public void Dispose() => _lock.Dispose();
}
