using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Forms;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Who leaves and who takes over.</summary>
public sealed class HandOverForm
{
    [Required, CodeText] public string? Leaver { get; set; }

    [Required, CodeText] public string? Successor { get; set; }
}
