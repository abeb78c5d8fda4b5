using ConnectedSystems.Kernel.Pages;
using Microsoft.AspNetCore.Mvc;

namespace ConnectedSystems.Faces.Weekly;

/// <summary>My own reports, and where a new one is begun.</summary>
internal sealed class IndexPage(ReportStore reports, TimeProvider time) : FacePage
{
    [BindProperty]
    public DateOnly? Day { get; set; }

    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().AddHours(8).DateTime);

    public IReadOnlyList<Report> Reports => reports.By(Me.Number);

    public IActionResult OnPost() =>
        ReportRules.CheckWeek(Day, Today) is { } refusal ? Refuse(refusal) : Redirect($"/reports/{reports.Begin(Me.Number, ReportRules.MondayOf(Day!.Value))}");
}
