using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.EInvoices;

/// <summary>Every invoice that was handed in with a claim, whose it is and what became of it.</summary>
public sealed class InvoicesModel(IGrainFactory grains, GrainRetry retry, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")] public InvoiceQuery Query { get; set; } = new();

    public InvoicePage Invoices { get; private set; } = new([], 0, Money.Zero(Currency.Cny));

    public InvoiceTable Table => new(Invoices, Query.IsFiltered, texts);

    public PagerView Pager => new(
        Query.Part.Skip + 1, Query.Part.Skip + Invoices.Invoices.Length, Invoices.Count,
        Query.PageNo > 1 ? (Query with { PageNo = Query.PageNo - 1 }).UrlAt("/invoices") : null,
        Query.Part.Skip + Invoices.Invoices.Length < Invoices.Count ? (Query with { PageNo = Query.PageNo + 1 }).UrlAt("/invoices") : null,
        "#list");

    public async Task<IActionResult> OnGetAsync()
    {
        var found = await retry.AskAsync(() => grains.GetGrain<IInvoiceLedgerGrain>(0).ListAsync(User.EmployeeNo(), Query.Filter, Query.Part));
        if (!found.Succeeded)
        {
            return this.NotForYou(found.Errors);
        }

        Invoices = found.Value;
        return this.Fragment("_Invoices");
    }
}
