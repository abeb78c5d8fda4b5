using ConnectedSystems.Kernel;

namespace ConnectedSystems.Faces.Library;

/// <summary>Where contents are, under names that nobody who uploads has a say in.</summary>
internal sealed class FileFolder(SystemSettings settings)
{
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(settings.Folder, "files")).FullName;

    /// <summary>Writes a content and answers the name it got. It is on the disk before the database speaks of it.</summary>
    public async Task<string> KeepAsync(byte[] content, CancellationToken cancellation)
    {
        var name = Guid.CreateVersion7().ToString("N");
        await using var file = new FileStream(Path.Combine(_folder, name), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await file.WriteAsync(content, cancellation);
        file.Flush(flushToDisk: true);
        return name;
    }

    public Stream Open(string name) => File.OpenRead(Path.Combine(_folder, Path.GetFileName(name)));
}
