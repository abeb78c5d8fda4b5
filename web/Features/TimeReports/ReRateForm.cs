using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Forms;

namespace OpsSupport.Features.TimeReports;

/// <summary>Whose approved time is brought up to his cost rates, and from which day on.</summary>
public sealed class ReRateForm
{
    [Required, CodeText] public string Employee { get; set; } = "";

    [Required, Range(typeof(DateOnly), "2000-01-01", "2100-12-31")] public DateOnly? From { get; set; }
}
