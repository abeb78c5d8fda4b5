using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Files;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Attachments;

/// <summary>Takes files that are handed in: on disk, looked at, kept, and only then named by their document, so that no document names what is not there.</summary>
public sealed partial class AttachmentDesk(IGrainFactory grains, GrainRetry retry, IAttachmentStore store, TimeProvider time, ILogger<AttachmentDesk> logger)
{
    public async Task<Result<Attachment>> AttachAsync(DocumentUi ui, string key, EmployeeNo by, IFormFile sent, CancellationToken cancellation)
    {
        try
        {
            await using var content = sent.OpenReadStream();
            await using var file = await SpooledFile.TakeAsync(content, sent.FileName, sent.Length, cancellation);
            if (AttachmentTypes.Of(file.Content) is not { } type)
            {
                return new FileTypeRefused();
            }

            if (await PutAsync(file, cancellation) is { } unavailable)
            {
                return unavailable;
            }

            var attachment = new Attachment
            {
                Id = Guid.CreateVersion7(),
                FileName = file.Name,
                Type = type,
                Length = file.Length,
                Hash = file.Hash,
                By = by,
                At = time.GetUtcNow(),
            };
            // The file is the operation: asked again while the cluster heals, it is attached once.
            var attached = await retry.AskAsync(() => ui.Grain(grains, key).AttachAsync(new(by, AtVersion: 0, attachment.Id), attachment), cancellation);
            return attached.Succeeded ? attachment : attached.Errors;
        }
        catch (FileRefusedException refused)
        {
            return refused.Reason;
        }
    }

    public Task<Result<DocumentHeader>> RemoveAsync(DocumentUi ui, string key, Intent intent, Guid file) =>
        retry.AskAsync(() => ui.Grain(grains, key).DetachAsync(intent, file));

    /// <summary>A file for who may read its document; its content is null where it is lost.</summary>
    public async Task<(Result<Attachment> File, Stream? Content)> OpenAsync(DocumentUi ui, string key, EmployeeNo reader, Guid file, CancellationToken cancellation)
    {
        var found = await retry.AskAsync(() => ui.Grain(grains, key).AttachmentAsync(reader, file), cancellation);
        try
        {
            return (found, found.Succeeded ? await store.OpenAsync(found.Value.Hash, cancellation) : null);
        }
        catch (IOException fault)
        {
            LogUnavailable(fault);
            return (new FilesUnavailable(), null);
        }
    }

    private async Task<FilesUnavailable?> PutAsync(SpooledFile file, CancellationToken cancellation)
    {
        try
        {
            await store.PutAsync(file.Hash, file.Content, cancellation);
            return null;
        }
        catch (IOException fault)
        {
            LogUnavailable(fault);
            return new();
        }
    }

    [LoggerMessage(LogLevel.Error, "What keeps attached files does not serve")]
    private partial void LogUnavailable(Exception fault);
}
