using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Documents;

/// <summary>The one list of every kind of document: filter, order, pages, totals, export.</summary>
public sealed class IndexModel(DocumentUiCatalog catalog, ListReader lists) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string Slug { get; set; }

    [BindProperty(SupportsGet = true)] public ListQuery Query { get; set; } = new();

    public DocumentUi Ui => catalog[Slug];

    public DocumentList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var page = await lists.ReadAsync(Ui, Query, Query.ToPage(), User.EmployeeNo(), cancellation);
        if (!page.Succeeded)
        {
            return this.NotForYou(page.Errors);
        }

        List = new(Ui, Query, page.Value);
        if (!this.IsHtmx)
        {
            return Page();
        }

        Response.Htmx(headers => headers.PushUrl(Query.UrlAt(List.Path)));
        return Partial("_List", List);
    }
}
