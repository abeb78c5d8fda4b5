using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>All days of a run as a file; they sum to what the page says.</summary>
public sealed class DaysExportModel(IGrainFactory grains, GrainRetry retry, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "key")] public required string Address { get; set; }

    public async Task<IActionResult> OnGetAsync(ExportFormat format)
    {
        var run = await retry.AskAsync(() => grains.GetGrain<IAllowanceRunGrain>(AllowanceRunKind.Kind.KeyAt(Address)).GetAsync(User.EmployeeNo()));
        return run.Succeeded ? File(run.Value.Body, format) : this.NotForYou(run.Errors);
    }

    private ExportFile File(AllowanceRun run, ExportFormat format)
    {
        var days = new AllowanceDays(texts);
        return new($"{texts["allowance-run.Title"]} {run.Unit} {run.Month}", format, days.Headings, days.Rows(run.Days).ToAsyncEnumerable());
    }
}
