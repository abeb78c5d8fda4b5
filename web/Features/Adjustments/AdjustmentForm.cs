using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Adjustments;

public sealed class AdjustmentForm : IDocumentForm<Adjustment, AdjustmentForm>
{
    [Required, StringLength(500)] public string Reason { get; set; } = "";

    public LineList<AdjustmentLineForm> Lines { get; } = new("/Features/Adjustments/_Line.cshtml");

    public static AdjustmentForm FromBody(Adjustment body)
    {
        var form = new AdjustmentForm { Reason = body.Reason };
        form.Lines.With(body.Lines.Select(AdjustmentLineForm.Of));
        return form;
    }

    public Adjustment ToBody() => new() { Reason = Reason.Trim(), Lines = [.. Lines.Filled.Select(line => line.ToLine())] };
}

public sealed class AdjustmentLineForm : AmountForm
{
    public FigureKind? Kind { get; set; }

    [CodeText] public string? Project { get; set; }

    [CodeText] public string? Contract { get; set; }

    public DateOnly? On { get; set; }

    protected override IEnumerable<LineField> Fields =>
    [
        new(nameof(Kind), Kind), new(nameof(Project), Project), new(nameof(Contract), Contract, IsNeeded: false),
        new(nameof(On), On), new(nameof(Amount), Amount),
    ];

    public static AdjustmentLineForm Of(AdjustmentLine line)
    {
        var form = new AdjustmentLineForm { Kind = line.Kind, Project = line.Project.Value, Contract = line.Contract?.Value, On = line.On };
        form.Show(line.Amount);
        return form;
    }

    public AdjustmentLine ToLine() => new(Kind!.Value, new(Project!.Trim()), Code.TryParse<ContractNo>(Contract), On!.Value, ToMoney());
}
