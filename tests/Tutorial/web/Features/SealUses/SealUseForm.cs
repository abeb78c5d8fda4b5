using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.SealUses;

public sealed class SealUseForm : IDocumentForm<SealUse, SealUseForm>
{
    public Seal Seal { get; set; }

    [Required, StringLength(200)] public string Paper { get; set; } = "";

    [Required] public int? Copies { get; set; } = 1;

    [Required] public DateOnly? On { get; set; }

    [CodeText] public string? Project { get; set; }

    public static SealUseForm FromBody(SealUse body) =>
        new() { Seal = body.Seal, Paper = body.Paper, Copies = body.Copies, On = body.On, Project = body.Project?.Value };

    public SealUse ToBody() =>
        new() { Seal = Seal, Paper = Paper.Trim(), Copies = Copies!.Value, On = On!.Value, Project = Code.TryParse<ProjectNo>(Project) };
}
