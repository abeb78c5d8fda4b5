using System.ComponentModel.DataAnnotations;

namespace OpsSupport.Features.Imports;

/// <summary>A file that is handed in.</summary>
public sealed class UploadForm
{
    [Required] public IFormFile? File { get; set; }

    /// <summary>The profile to read it with; empty to take the one that fits best.</summary>
    [StringLength(ImportProfile.LongestName)] public string? Profile { get; set; }

    /// <summary>The sheet of a workbook; empty for the first.</summary>
    [StringLength(31)] public string? Sheet { get; set; }
}
