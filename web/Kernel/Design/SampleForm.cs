using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Lists;

namespace OpsSupport.Kernel.Design;

/// <summary>One field of every kind there is, for the style page and for whoever wants to see how a form is written.</summary>
public class SampleForm
{
    [Required, StringLength(200)] public string Subject { get; set; } = "";

    [Required, CodeText] public string Project { get; set; } = "";

    public DocumentSort Choice { get; set; }

    public MoneyInput Amount { get; set; } = new();

    public DateRangeInput Days { get; set; } = new();

    [MonthText] public string? Month { get; set; }

    [QuarterHours] public decimal? Hours { get; set; }

    public bool Urgent { get; set; }

    [StringLength(500)] public string? Note { get; set; }
}
