using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Projects;

/// <summary>A panorama or one section of it as a file: what its reader sees on the page, and nothing else (AT-33.8).</summary>
public sealed class PanoramaExportModel(PanoramaReader panoramas, ITexts texts) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string no, ExportFormat format, PanoramaSection? section, DateOnly? asOf)
    {
        if (Code.TryParse<ProjectNo>(no) is not { } code || !ModelState.IsValid)
        {
            return NotFound();
        }

        var read = await panoramas.ReadAsync(User.EmployeeNo(), code, asOf);
        if (!read.Project.Succeeded)
        {
            return this.NotForYou(read.Project.Errors);
        }

        var rows = new PanoramaRows(read.Project.Value, read.Figures, texts);
        return new ExportFile($"{texts["Panorama.Title"]} {code}", format, rows.Headings, rows.Of(section).ToAsyncEnumerable());
    }
}
