using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Features.TimeReports;

/// <summary>The page that posts what changed cost rates make of time approved before.</summary>
public sealed class ReRateModel(IGrainFactory grains, GrainRetry retry, CurrentPerson visitor) : PageModel
{
    [BindProperty] public ReRateForm Form { get; set; } = new();

    [BindProperty] public Guid Operation { get; set; } = Guid.CreateVersion7();

    public ReRateRun? Run { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? employee, DateOnly? from)
    {
        if (!await visitor.MayAsync(Permission.SeeRates))
        {
            return Forbid();
        }

        Form = new() { Employee = employee ?? "", From = from };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return this.Refused("_ReRate");
        }

        var run = await retry.AskAsync(() => grains.GetGrain<IReRateGrain>(0)
            .RunAsync(new(User.EmployeeNo(), 0, Operation), new(Form.Employee.Trim()), Form.From!.Value));
        if (!run.Succeeded)
        {
            return this.Refused("_ReRate", run.Errors);
        }

        // The next press is another run: rates may have changed since.
        ModelState.Remove(nameof(Operation));
        (Run, Operation) = (run.Value, Guid.CreateVersion7());
        return this.Fragment("_ReRate");
    }
}
