using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>What is decided about a checked file.</summary>
public sealed class ConfirmForm
{
    public bool SkipBad { get; set; }

    [StringLength(Code.LongestLength)] public string? Parent { get; set; }

    /// <summary>Drawn when the form was shown; the same one twice has one effect.</summary>
    public Guid Operation { get; set; } = Guid.CreateVersion7();
}
