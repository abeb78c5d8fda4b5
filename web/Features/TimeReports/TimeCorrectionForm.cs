using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>A correction as it is typed in.</summary>
public sealed class TimeCorrectionForm
{
    [Required, Range(typeof(DateOnly), "2000-01-01", "2100-12-31")] public DateOnly? Day { get; set; }

    [Required, CodeText] public string Project { get; set; } = "";

    [Required, QuarterHours] public decimal? Difference { get; set; }

    [Required, StringLength(500)] public string Reason { get; set; } = "";

    public TimeCorrection ToCorrection() => new(Day!.Value, new(Project.Trim()), Hours.Of(Difference!.Value), Reason);
}
