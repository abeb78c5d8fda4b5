using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Employees;

public sealed class MoveForm
{
    [Required] public DateOnly? On { get; set; }

    [Required, CodeText] public string? Unit { get; set; }

    public int Version { get; set; }

    public Guid Operation { get; set; } = Guid.CreateVersion7();

    public Move ToMove() => new(On!.Value, Code.TryParse<UnitCode>(Unit)!);
}
