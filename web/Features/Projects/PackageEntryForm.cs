using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>Which project is to become a member, or of which package, from which day.</summary>
public sealed class PackageEntryForm
{
    /// <summary>The member, seen from the package; the package, seen from the project.</summary>
    [Required, CodeText] public string Other { get; set; } = "";

    [Required] public DateOnly? From { get; set; }

    public PackageEntry ToEntry(ProjectNo seen, bool isPackage) =>
        isPackage ? new(new(Other.Trim()), seen, From!.Value) : new(seen, new(Other.Trim()), From!.Value);
}
