using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Absences;

public sealed class AbsenceForm : IDocumentForm<Absence, AbsenceForm>
{
    public AbsenceKind Kind { get; set; }

    [Required] public DateOnly? FirstDay { get; set; }

    public DayHalf BeginsIn { get; set; } = DayHalf.Morning;

    [Required, NotBefore(nameof(FirstDay))] public DateOnly? LastDay { get; set; }

    public DayHalf EndsIn { get; set; } = DayHalf.Afternoon;

    [StringLength(500)] public string? Remark { get; set; }

    [CodeText] public string? Employee { get; set; }

    public static AbsenceForm FromBody(Absence body) => new()
    {
        Kind = body.Kind,
        FirstDay = body.FirstDay,
        BeginsIn = body.BeginsIn,
        LastDay = body.LastDay,
        EndsIn = body.EndsIn,
        Remark = body.Remark,
        Employee = body.Employee?.Value,
    };

    public Absence ToBody() => new()
    {
        Kind = Kind,
        FirstDay = FirstDay!.Value,
        BeginsIn = BeginsIn,
        LastDay = LastDay!.Value,
        EndsIn = EndsIn,
        Remark = Remark?.Trim() ?? "",
        Employee = Code.TryParse<EmployeeNo>(Employee),
    };
}
