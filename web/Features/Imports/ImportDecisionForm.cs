using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>What is decided about a checked file.</summary>
public sealed class ImportDecisionForm
{
    public bool SkipBad { get; set; }

    [StringLength(Code.LongestLength)] public string? Parent { get; set; }

    public Result<ImportDecision> ToDecision() => Code.TryParse<UnitCode>(Parent) is var parent && parent is null && !string.IsNullOrWhiteSpace(Parent)
        ? new UnknownReference(nameof(Parent), Parent.Trim())
        : new ImportDecision(SkipBad, parent);
}
