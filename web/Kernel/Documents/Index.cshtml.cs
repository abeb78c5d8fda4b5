using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Lists;

namespace OpsSupport.Kernel.Documents;

/// <summary>The one list of every kind of document: filter, order, pages, totals, export.</summary>
public sealed class IndexModel(DocumentUiCatalog catalog, ListReader lists, ListViews views) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string Slug { get; set; }

    [BindProperty(SupportsGet = true)] public ListQuery Query { get; set; } = new();

    public DocumentUi Ui => catalog[Slug];

    /// <summary>The list's views; null where only the list itself is shown anew.</summary>
    public ChosenView? Chosen { get; private set; }

    public DocumentList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!this.IsHtmx)
        {
            Chosen = await views.ChooseAsync(Ui, Query, Request.Query, User.EmployeeNo());
            Query = Chosen.Query;
        }

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
