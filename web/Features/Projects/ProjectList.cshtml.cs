using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Projects;

/// <summary>All projects with what their figures say, to find those that need somebody: filter and sort by rates.</summary>
public sealed class ProjectListModel(IGrainFactory grains, GrainRetry retry, CurrentPerson visitor, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public ProjectListQuery Query { get; set; } = new();

    public ProjectPage Found { get; private set; } = null!; // Set before the page is shown.

    public TableView Table { get; private set; } = null!;

    public PagerView Pager
    {
        get
        {
            var last = Query.ToPage().Skip + Found.Rows.Length;
            return new(
                Math.Min(Query.ToPage().Skip + 1, last), last, Found.Count,
                Query.PageNo > 1 ? (Query with { PageNo = Query.PageNo - 1 }).Url() : null,
                last < Found.Count ? (Query with { PageNo = Query.PageNo + 1 }).Url() : null, "#list");
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        // What cannot be read as a filter is said at its field; meanwhile the list shows nothing it was not asked for.
        var found = !ModelState.IsValid ? new ProjectPage([], 0) : (await retry.AskAsync(
            () => grains.GetGrain<IProjectListGrain>(0).ListAsync(User.EmployeeNo(), Query.ToFilter(), Query.ToPage(), cancellation), cancellation)).Value;
        Found = found ?? new([], 0);
        Table = new ProjectTable(texts, await visitor.MayAsync(Permission.SeeCost)).View(Found, Query);
        if (!ModelState.IsValid)
        {
            return this.Refused("_ProjectList");
        }

        if (this.IsHtmx)
        {
            Response.Htmx(headers => headers.PushUrl(Query.Url()));
        }

        return this.Fragment("_ProjectList");
    }
}
