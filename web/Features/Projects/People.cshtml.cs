using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>Who worked on a project. Read from the ledger, so it is asked for only when somebody looks.</summary>
public sealed class PeopleModel(IGrainFactory grains, GrainRetry retry) : PageModel
{
    public StaffInput Staff { get; private set; } = null!; // Set before the page is shown.

    public async Task<IActionResult> OnGetAsync(string no, DateOnly? asOf, CancellationToken cancellation)
    {
        if (Code.TryParse<ProjectNo>(no) is not { } project || !ModelState.IsValid)
        {
            return NotFound();
        }

        var staff = await retry.AskAsync(() => grains.GetGrain<ILedgerGrain>(0).StaffInputAsync(User.EmployeeNo(), project, asOf, cancellation), cancellation);
        if (!staff.Succeeded)
        {
            return this.NotForYou(staff.Errors);
        }

        Staff = staff.Value;
        return this.IsHtmx ? Partial("_People", Staff) : Page();
    }
}
