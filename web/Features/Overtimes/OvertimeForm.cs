using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Overtimes;

public sealed class OvertimeForm : IDocumentForm<Overtime, OvertimeForm>
{
    [Required] public DateOnly? Day { get; set; }

    [Required, QuarterHours] public decimal? MostHours { get; set; }

    [Required, StringLength(500)] public string Reason { get; set; } = "";

    public static OvertimeForm FromBody(Overtime body) => new() { Day = body.Day, MostHours = body.MostHours.Value, Reason = body.Reason };

    public Overtime ToBody() => new() { Day = Day!.Value, MostHours = Hours.Of(MostHours!.Value), Reason = Reason.Trim() };
}
