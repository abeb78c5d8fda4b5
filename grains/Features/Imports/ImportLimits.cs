namespace OpsSupport.Features.Imports;

/// <summary>How long the texts of imported records may be.</summary>
internal static class ImportLimits
{
    public const int LongestName = 200;

    public const int LongestText = 4000;
}
