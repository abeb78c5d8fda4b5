using System.Security.Cryptography;

namespace OpsSupport.Kernel.Files;

/// <summary>
/// A file that was handed in, on disk until it is read: its encoding and its workbook's index need more than one pass.
/// The disk copy goes with this object.
/// </summary>
public sealed class SpooledFile : IAsyncDisposable
{
    private readonly FileStream _stream;

    private SpooledFile(FileStream stream, string name, string hash) => (_stream, Name, Hash) = (stream, name, hash);

    /// <summary>The name it had where it came from, without folders.</summary>
    public string Name { get; }

    /// <summary>SHA-256 of its bytes in small hexadecimal letters.</summary>
    public string Hash { get; }

    public long Length => _stream.Length;

    public Stream Content
    {
        get
        {
            _stream.Position = 0;
            return _stream;
        }
    }

    /// <summary>Copies it to disk and stops at the limit, whatever length was claimed for it.</summary>
    /// <param name="claimed">The length its sender claims; null when unknown. Beyond the limit nothing is read at all.</param>
    /// <exception cref="FileRefusedException">It is empty or too large.</exception>
    public static async Task<SpooledFile> TakeAsync(Stream content, string name, long? claimed, CancellationToken cancellation)
    {
        var tooLarge = new FileTooLarge(FileLimits.LargestFileInMegabytes);
        if (claimed > FileLimits.LargestFile)
        {
            throw new FileRefusedException(tooLarge);
        }

        var disk = TemporaryFile.Create();
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await CopyAsync(new BoundedStream(content, FileLimits.LargestFile, tooLarge), disk, hash, cancellation);
            return disk.Length > 0
                ? new SpooledFile(disk, FileName.Cleaned(name), Convert.ToHexStringLower(hash.GetHashAndReset()))
                : throw new FileRefusedException(new EmptyFile());
        }
        catch
        {
            await disk.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private static async Task CopyAsync(Stream from, FileStream disk, IncrementalHash hash, CancellationToken cancellation)
    {
        var buffer = new byte[81_920];
        int read;
        while ((read = await from.ReadAsync(buffer, cancellation)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await disk.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
    }
}
