using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>The page on which a person corrects a day that was approved or whose month is closed.</summary>
public sealed class CorrectModel(IGrainFactory grains, GrainRetry retry) : PageModel
{
    [BindProperty] public TimeCorrectionForm Form { get; set; } = new();

    [BindProperty] public Guid Operation { get; set; } = Guid.CreateVersion7();

    public void OnGet(DateOnly? day, string? project) => Form = new() { Day = day, Project = project ?? "" };

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return this.Refused("_Correct");
        }

        var (me, correction) = (User.EmployeeNo(), Form.ToCorrection());
        var report = grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(me, Period.Of(correction.Day)));
        var stored = await retry.AskAsync(() => report.CorrectAsync(new(me, 0, Operation), correction));
        return stored.Succeeded
            ? this.SeeOther($"/time?day={correction.Day:yyyy-MM-dd}", "Correct.Done")
            : this.Refused("_Correct", stored.Errors);
    }
}
