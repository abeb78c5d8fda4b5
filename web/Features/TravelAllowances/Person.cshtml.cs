using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>What a run pays one person, day by day, and why.</summary>
public sealed class PersonModel(IGrainFactory grains, GrainRetry retry, CodeNames names) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "key")] public required string Address { get; set; }

    [BindProperty(SupportsGet = true, Name = "person")] public required string No { get; set; }

    public AllowanceRunView View { get; private set; } = null!; // Set before the page is shown.

    public string Name { get; private set; } = "";

    public IReadOnlyCollection<AllowanceDay> Days => [.. View.Run.Days.Where(day => day.Employee.Value == No)];

    public async Task<IActionResult> OnGetAsync()
    {
        var run = await retry.AskAsync(() => grains.GetGrain<IAllowanceRunGrain>(AllowanceRunKind.Kind.KeyAt(Address)).GetAsync(User.EmployeeNo()));
        if (!run.Succeeded)
        {
            return this.NotForYou(run.Errors);
        }

        View = new(run.Value.Header, run.Value.Body);
        Name = await names.FindAsync(Masters.People, No) ?? No;
        return Days.Count == 0 ? NotFound() : Page();
    }
}
