namespace OpsSupport.Kernel.Storage.Sqlite;

/// <summary>Another process works on the same data folder: both would keep grains of the same documents in memory.</summary>
public sealed class DataFolderInUseException(string folder, Exception? inner = null)
    : Exception($"The data folder {folder} is in use by another process. End that one, or choose another folder.", inner)
{
    public string Folder { get; } = folder;
}
