using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Projects;

/// <summary>The project list as a file: exactly the rows that its filter finds, in its order, with what the reader may see (rule X-13).</summary>
public sealed class ProjectListExportModel(IGrainFactory grains, GrainRetry retry, CurrentPerson visitor, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public ProjectListQuery Query { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(ExportFormat format, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var first = await PageAsync(0, cancellation);
        return !first.Succeeded ? this.NotForYou(first.Errors)
            : first.Value.Count > Kernel.Documents.ExportModel.Longest ? this.SeeOther(Query.Url(), "Export.TooLong")
            : File(new(texts, await visitor.MayAsync(Permission.SeeCost)), first.Value, format, cancellation);
    }

    private ExportFile File(ProjectTable table, ProjectPage first, ExportFormat format, CancellationToken cancellation) =>
        new(texts["project.Title"], format, table.Titles, RowsAsync(table, first, cancellation));

    private async IAsyncEnumerable<ImmutableArray<object>> RowsAsync(ProjectTable table, ProjectPage first, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var (page, done) = (first, 0); !page.Rows.IsEmpty; page = (await PageAsync(done, cancellation)).Value ?? throw new InvalidOperationException("The list was closed to the reader halfway."))
        {
            foreach (var row in page.Rows)
            {
                yield return table.Cells(row);
            }

            done += page.Rows.Length;
            if (done >= first.Count)
            {
                yield break;
            }
        }
    }

    private Task<Result<ProjectPage>> PageAsync(int skip, CancellationToken cancellation) => retry.AskAsync(
        () => grains.GetGrain<IProjectListGrain>(0).ListAsync(User.EmployeeNo(), Query.ToFilter(), new(skip, PageRequest.Largest), cancellation), cancellation);
}
