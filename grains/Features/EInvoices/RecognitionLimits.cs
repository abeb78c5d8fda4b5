namespace OpsSupport.Features.EInvoices;

/// <summary>How much is read of one file at most. A file beyond them is refused, never cut: real invoices stay far below.</summary>
internal static class RecognitionLimits
{
    /// <summary>Files inside an archive or OFD document.</summary>
    public const int MostEntries = 500;

    /// <summary>Files inside an archive that are taken for invoices.</summary>
    public const int MostFiles = 60;

    /// <summary>A file inside an archive, unpacked.</summary>
    public const int LargestEntry = 10 * 1024 * 1024;

    /// <summary>All that is unpacked of one file that was handed in, whatever it consists of.</summary>
    public const long MostUnpacked = 50L * 1024 * 1024;

    /// <summary>How much larger than packed an entry may be once it is larger than <see cref="FreelyUnpacked"/>.</summary>
    public const int MostUnpackedPerPacked = 200;

    public const int FreelyUnpacked = 1024 * 1024;

    /// <summary>Characters of an XML document; a list of a thousand lines has half a million.</summary>
    public const int LongestXml = 8 * 1024 * 1024;

    public const int DeepestXml = 64;

    public const int MostPages = 60;

    public const int MostGlyphs = 200_000;

    public const int MostLines = 4_000;

    /// <summary>Points of a picture when it is unpacked; pictures of phones are scaled down while they are.</summary>
    public const int MostPixels = 20_000_000;

    /// <summary>The longer side that pictures are scaled down to.</summary>
    public const int LongestSide = 3_000;

    /// <summary>Pictures of a document that are searched for a QR code.</summary>
    public const int MostPictures = 6;
}
