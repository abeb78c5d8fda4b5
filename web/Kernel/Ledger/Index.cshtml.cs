using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Ledger;

/// <summary>What a figure is made of: its entries, with their sums, and from each the way to the document that made it.</summary>
public sealed class IndexModel(IGrainFactory grains, GrainRetry retry, DocumentUiCatalog catalog, CodeNames names, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public LedgerQuery Query { get; set; } = new();

    public FigureScope Scope { get; private set; } = null!; // Set before the page is shown.

    public EntryPage Entries { get; private set; } = null!;

    public TableView Table => new LedgerTable(Scope, catalog, texts).View(Entries);

    public PagerView Pager
    {
        get
        {
            var skipped = Query.ToPage().Skip;
            var last = skipped + Entries.Entries.Length;
            return new(
                Math.Min(skipped + 1, last), last, Entries.Count,
                Query.PageNo > 1 ? (Query with { PageNo = Query.PageNo - 1 }).Url() : null,
                last < Entries.Count ? (Query with { PageNo = Query.PageNo + 1 }).Url() : null, "#ledger");
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (Query.ToFilter() is not { } filter)
        {
            return NotFound();
        }

        var found = await retry.AskAsync(
            () => grains.GetGrain<ILedgerGrain>(0).EntriesAsync(User.EmployeeNo(), filter, Query.ToPage(), cancellation), cancellation);
        if (!found.Succeeded)
        {
            return this.NotForYou(found.Errors);
        }

        (Scope, Entries) = (filter.Scope, found.Value);
        await names.LoadAsync(Masters.People, Entries.Entries.Select(entry => entry.Employee).OfType<EmployeeNo>().Select(person => person.Value));
        return this.Fragment("_Entries");
    }
}
