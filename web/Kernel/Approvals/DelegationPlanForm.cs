using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Forms;

namespace OpsSupport.Kernel.Approvals;

public sealed class DelegationPlanForm : IDocumentForm<DelegationPlan, DelegationPlanForm>
{
    public LineList<LineForm> Lines { get; } = new("/Kernel/Approvals/_DelegationLine.cshtml");

    public static DelegationPlanForm FromBody(DelegationPlan body)
    {
        var form = new DelegationPlanForm();
        form.Lines.With(body.Lines.Select(LineForm.Of));
        return form;
    }

    public DelegationPlan ToBody() => new() { Lines = [.. Lines.Filled.Select(line => line.ToLine())] };

    public sealed class LineForm : Forms.LineForm
    {
        [CodeText] public string? To { get; set; }

        public DateOnly? FirstDay { get; set; }

        [NotBefore(nameof(FirstDay))] public DateOnly? LastDay { get; set; }

        [StringLength(64)] public string? Kind { get; set; }

        [StringLength(200)] public string? Reason { get; set; }

        public bool IncludesOpen { get; set; }

        protected override IEnumerable<LineField> Fields =>
            [new(nameof(To), To), new(nameof(FirstDay), FirstDay), new(nameof(LastDay), LastDay), new(nameof(Reason), Reason)];

        public static LineForm Of(DelegationPlanLine line) => new()
        {
            To = line.To.Value,
            FirstDay = line.Days.From,
            LastDay = line.Days.LastDay,
            Kind = line.Kind,
            Reason = line.Reason,
            IncludesOpen = line.IncludesOpen,
        };

        public DelegationPlanLine ToLine() => new()
        {
            To = new(To!.Trim()),
            Days = new(FirstDay!.Value, LastDay!.Value.AddDays(1)),
            Kind = string.IsNullOrEmpty(Kind) ? null : Kind,
            Reason = Reason!.Trim(),
            IncludesOpen = IncludesOpen,
        };
    }
}
