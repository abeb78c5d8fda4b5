using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>Of which unit and which days it is asked who missed to report; in the address of the page and of its file.</summary>
public sealed class MissingQuery
{
    private const int UsualDays = 30;

    /// <summary>The whole company where empty.</summary>
    [CodeText] public string? Unit { get; set; }

    [Range(typeof(DateOnly), "2000-01-01", "2100-12-31")] public DateOnly? From { get; set; }

    [Range(typeof(DateOnly), "2000-01-01", "2100-12-31")] public DateOnly? To { get; set; }

    [BindNever] public UnitCode? UnitCode => Code.TryParse<UnitCode>(Unit);

    /// <summary>What was not said is what a head asks most: his own unit, and the last weeks.</summary>
    public void FillIn(Person person, DateOnly today)
    {
        Unit ??= person.Heads?.Value;
        To ??= today;
        From ??= To.Value.AddDays(-UsualDays);
    }

    /// <summary>The address of the same question as a file.</summary>
    public string Export(ExportFormat format) =>
        $"/time/missing/export?unit={Uri.EscapeDataString(Unit ?? "")}&from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}&format={format}";
}
