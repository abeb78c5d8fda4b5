using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Forms;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>Which department's allowances of which month.</summary>
public sealed class AllowanceStartForm
{
    [Required, CodeText] public string Unit { get; set; } = "";

    [Required, MonthText] public string Month { get; set; } = "";
}
