using System.IO.Compression;
using System.Xml;

namespace OpsSupport.Kernel.Files;

/// <summary>
/// The XML parts of a workbook. A workbook comes from outside: it may be a few kilobytes that unpack to terabytes, or XML that
/// names files of this machine. Parts are opened within limits, and document types are forbidden.
/// </summary>
internal sealed class WorkbookParts(ZipArchive archive) : IDisposable
{
    private readonly ZipArchive _archive = archive.Entries.Count <= FileLimits.MostParts
        ? archive
        : throw new FileRefusedException(new WorkbookTooLarge($"{archive.Entries.Count} parts"));

    public bool Has(string part) => _archive.GetEntry(part) is not null;

    /// <exception cref="FileRefusedException">There is no such part.</exception>
    public PartReader Open(string part)
    {
        var entry = _archive.GetEntry(part) ?? throw new FileRefusedException(new NotAWorkbook(part));
        var limit = Math.Min(FileLimits.LargestPart, Math.Max(FileLimits.FreelyUnpacked, entry.CompressedLength * FileLimits.MostUnpackedPerPacked));
        // The length that the archive tells is refused at once; what it conceals, while it is read.
        return entry.Length <= limit
            ? new(part, new BoundedStream(OpenEntry(entry), limit, new WorkbookTooLarge(part)))
            : throw new FileRefusedException(new WorkbookTooLarge(part));
    }

    /// <summary>What <paramref name="read"/> takes from every element of that name in a part; the part is small.</summary>
    public List<T> Elements<T>(string part, string name, Func<XmlReader, T> read)
    {
        using var xml = Open(part);
        var found = new List<T>();
        while (xml.Read())
        {
            if (xml.IsAt(name))
            {
                found.Add(read(xml.Xml));
            }
        }

        return found;
    }

    public void Dispose() => _archive.Dispose();

    private static Stream OpenEntry(ZipArchiveEntry entry)
    {
        try
        {
            return entry.Open();
        }
        catch (InvalidDataException)
        {
            throw new FileRefusedException(new NotAWorkbook(entry.FullName));
        }
    }
}
