namespace OpsSupport.Kernel.Attachments;

/// <summary>Keeps the content of attached files, each content once: its key is the SHA-256 of its bytes (rule X-14).</summary>
public interface IAttachmentStore
{
    /// <summary>Keeps it, durable when this returns; what is there already stays as it is.</summary>
    /// <param name="hash">SHA-256 in small hexadecimal letters.</param>
    /// <param name="content">From where it stands to its end; can be read at any place.</param>
    /// <exception cref="IOException">The store cannot be reached or is full.</exception>
    Task PutAsync(string hash, Stream content, CancellationToken cancellation);

    /// <summary>A stream that can be read at any place; null when nothing is kept under that hash.</summary>
    /// <exception cref="IOException">The store cannot be reached.</exception>
    Task<Stream?> OpenAsync(string hash, CancellationToken cancellation);
}
