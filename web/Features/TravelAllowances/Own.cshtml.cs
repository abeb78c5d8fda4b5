using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>What one's own trips earned by the run of a month.</summary>
public sealed class OwnModel(IGrainFactory grains, GrainRetry retry) : PageModel
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    [BindProperty(SupportsGet = true, Name = "month")] public string? MonthText { get; set; }

    public OwnAllowance Own { get; private set; } = null!; // Set before the page is shown.

    public IReadOnlyCollection<AllowanceDay> Days => [.. Own.Days.Select(day => day.Day)];

    public IEnumerable<(string Number, DocumentStatus Status)> Runs => Own.Days.Select(day => (day.Run, day.Status)).Distinct();

    public string AddressOf(int months) => $"/allowances?month={Own.Month.Plus(months)}";

    public async Task<IActionResult> OnGetAsync()
    {
        var asked = Period.TryParse(MonthText) is { Year: > FirstYear and < LastYear } month ? month : null;
        var own = await retry.AskAsync(() => grains.GetGrain<IAllowanceDeskGrain>(0).OwnAsync(User.EmployeeNo(), asked));
        if (!own.Succeeded)
        {
            return this.NotForYou(own.Errors);
        }

        Own = own.Value;
        return Page();
    }
}
