namespace OpsSupport.Kernel.Storage.Sqlite;

/// <summary>The folder of the embedded database, held by one process at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    public const string DatabaseFileName = "ops.db";

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held) => (DatabaseFile, _lock) = (Path.Combine(path, DatabaseFileName), held);

    public string DatabaseFile { get; }

    /// <exception cref="DataFolderInUseException">Another process has it open.</exception>
    public static DataFolder Open(string path)
    {
        var folder = System.IO.Directory.CreateDirectory(path).FullName;
        try
        {
            return new(folder, new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (error is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new DataFolderInUseException(folder, error);
        }
    }

    public void Dispose() => _lock.Dispose();
}
