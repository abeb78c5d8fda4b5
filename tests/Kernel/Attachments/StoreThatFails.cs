namespace OpsSupport.Kernel.Attachments;

/// <summary>A store whose disk is full, or whose machine is away.</summary>
internal sealed class StoreThatFails : IAttachmentStore
{
    public Task PutAsync(string hash, Stream content, CancellationToken cancellation) => throw new IOException("No space left on device");

    public Task<Stream?> OpenAsync(string hash, CancellationToken cancellation) => throw new IOException("No route to host");
}
