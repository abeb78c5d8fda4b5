using System.IO.Compression;

namespace OpsSupport.Features.EInvoices;

/// <summary>The files in an archive or OFD document, unpacked into memory when they are asked for. Their names are names and never paths.</summary>
internal sealed class Archive : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly Budget _budget;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    public Archive(ReadOnlyMemory<byte> content, Budget budget)
    {
        _budget = budget;
        _zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
        if (_zip.Entries.Count > RecognitionLimits.MostEntries)
        {
            _zip.Dispose();
            throw new RecognitionRefusedException(new InvoiceUnpacksTooLarge());
        }

        foreach (var entry in _zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            _entries.TryAdd(entry.FullName.TrimStart('/'), entry);
        }
    }

    public IEnumerable<string> Names => _entries.Keys;

    /// <summary>The content of a file; null where there is none of that name.</summary>
    public byte[]? Read(string name)
    {
        if (!_entries.TryGetValue(name.TrimStart('/'), out var entry))
        {
            return null;
        }

        // What an entry claims is believed only against it.
        if (entry.Length > RecognitionLimits.LargestEntry)
        {
            throw new RecognitionRefusedException(new InvoiceUnpacksTooLarge());
        }

        using var unpacking = entry.Open();
        return _budget.Unpack(unpacking, entry.CompressedLength, entry.Length);
    }

    public void Dispose() => _zip.Dispose();
}
