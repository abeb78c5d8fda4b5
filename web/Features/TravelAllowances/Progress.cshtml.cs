using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>How far a run is; leads on to the run when it is done.</summary>
public sealed class ProgressModel(IGrainFactory grains, GrainRetry retry) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string UnitCode { get; set; }

    [BindProperty(SupportsGet = true)] public required string Month { get; set; }

    public RunProgress Progress { get; private set; } = null!; // Set before the page is shown.

    public string Here => $"/allowance-runs/progress/{Uri.EscapeDataString(UnitCode)}/{Month}";

    public static string AddressOf(UnitCode unit, Period month) => $"/allowance-runs/progress/{Uri.EscapeDataString(unit.Value)}/{month}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (Code.TryParse<UnitCode>(UnitCode) is not { } unit || Period.TryParse(Month) is not { } month)
        {
            return NotFound();
        }

        var key = AllowanceRunKind.KeyOf(unit, month);
        var progress = await retry.AskAsync(() => grains.GetGrain<IAllowanceRunGrain>(key).ProgressAsync(User.EmployeeNo()));
        if (!progress.Succeeded)
        {
            return this.NotForYou(progress.Errors);
        }

        Progress = progress.Value;
        return Progress.Step switch
        {
            RunStep.Calculating => this.Fragment("_Progress"),
            RunStep.Calculated => this.SeeOther($"/allowance-runs/{Uri.EscapeDataString(DocumentKind.CodeOf(key))}"),
            _ => this.SeeOther(StartModel.AddressOf(unit, month)),
        };
    }
}
