using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Projects;

/// <summary>The figures of a panorama as a file: those that its reader sees on the page, and no others (AT-33.8).</summary>
public sealed class PanoramaExportModel(IGrainFactory grains, GrainRetry retry, ITexts texts) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string no, ExportFormat format)
    {
        if (Code.TryParse<ProjectNo>(no) is not { } code)
        {
            return NotFound();
        }

        var reader = User.EmployeeNo();
        var project = await retry.AskAsync(() => grains.GetGrain<IProjectGrain>(ProjectDocument.Kind.KeyOf(code)).PanoramaAsync(reader));
        var figures = await retry.AskAsync(() => grains.GetGrain<IFiguresGrain>(FigureScope.Of(code).Key).GetAsync(reader));
        return !project.Succeeded ? this.NotForYou(project.Errors)
            : !figures.Succeeded ? this.NotForYou(figures.Errors)
            : File(new PanoramaRows(new(project.Value, figures.Value, IsLive: false), texts), code, format);
    }

    private ExportFile File(PanoramaRows rows, ProjectNo no, ExportFormat format) =>
        new($"{texts["Panorama.Title"]} {no}", format, rows.Headings, rows.All().ToAsyncEnumerable());
}
