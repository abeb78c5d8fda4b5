using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.TimeReports;

/// <summary>Missed reports as a file: what the page says, and no more.</summary>
public sealed class MissingExportModel(IGrainFactory grains, GrainRetry retry, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")] public MissingQuery Query { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(ExportFormat format)
    {
        if (!ModelState.IsValid || Query is not { From: { } from, To: { } to })
        {
            return NotFound();
        }

        var missing = await retry.AskAsync(() => grains.GetGrain<IReportingStatusGrain>(0).MissingAsync(User.EmployeeNo(), Query.UnitCode, from, to));
        return missing.Succeeded ? File(new(missing.Value, texts), format) : this.NotForYou(missing.Errors);
    }

    private ExportFile File(MissingTables tables, ExportFormat format) =>
        new($"{texts["Missing.Title"]} {Query.From:yyyy-MM-dd} {Query.To:yyyy-MM-dd}", format, tables.Headings, tables.Rows().ToAsyncEnumerable());
}
