namespace OpsSupport.Kernel.Files;

/// <summary>How much of a file is read at most. A file beyond them is refused by name of the limit, never cut.</summary>
public static class FileLimits
{
    public const long LargestFile = LargestFileInMegabytes * 1024 * 1024;

    public const long LargestFileInMegabytes = 100;

    public const int MostRows = 200_000;

    public const int MostColumns = 200;

    public const int LongestCell = 32_000;

    /// <summary>Parts inside a workbook. Real ones have some dozens.</summary>
    public const int MostParts = 1_000;

    /// <summary>A workbook's part, unpacked.</summary>
    public const long LargestPart = 512L * 1024 * 1024;

    /// <summary>How much larger than packed a part may be once it is larger than <see cref="FreelyUnpacked"/>; real sheets stay below 60.</summary>
    public const int MostUnpackedPerPacked = 150;

    public const long FreelyUnpacked = 8L * 1024 * 1024;

    /// <summary>Characters of the texts that a workbook's cells share, which have to be kept in memory.</summary>
    public const long MostSharedText = 64L * 1024 * 1024;
}
