using OpsSupport.Kernel.Commands;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Attachments;

/// <summary>
/// Keeps contents as files <c>ab/cdef…</c> of a folder. Portals behind one address share it; a backup may copy it at any time,
/// because a file that has its name is whole and never changes.
/// </summary>
internal sealed class AttachmentFolder(string path) : IAttachmentStore
{
    /// <exception cref="StartupException">The folder cannot be written.</exception>
    public static AttachmentFolder Open(SiloSettings settings, PortalSettings portal) =>
        new(WritableFolder.Open(portal.FilesFolder, settings, "files", "PORTAL__FILESFOLDER").FullName);

    public async Task PutAsync(string hash, Stream content, CancellationToken cancellation)
    {
        var place = PlaceOf(hash);
        if (File.Exists(place))
        {
            return;
        }

        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var unfinished = $"{place}.{Guid.CreateVersion7():N}";
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                await content.CopyToAsync(file, cancellation);
                file.Flush(flushToDisk: true);
            }

            // Two who bring the same content at once bring the same file.
            File.Move(unfinished, place, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    public Task<Stream?> OpenAsync(string hash, CancellationToken cancellation) => Task.FromResult<Stream?>(
        File.Exists(PlaceOf(hash)) ? new FileStream(PlaceOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, useAsync: true) : null);

    private string PlaceOf(string hash) => Path.Combine(path, AttachmentPlace.Of(hash));
}
