using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>What is decided about a checked file.</summary>
public sealed class ImportDecisionForm
{
    public bool SkipBad { get; set; }

    [StringLength(Code.LongestLength)] public string? Parent { get; set; }
}
