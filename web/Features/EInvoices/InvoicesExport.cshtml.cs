using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.EInvoices;

/// <summary>The registry as a file for finance: exactly what the page shows, all of it.</summary>
public sealed class InvoicesExportModel(IGrainFactory grains, GrainRetry retry, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")] public InvoiceQuery Query { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(ExportFormat format)
    {
        var first = await PartAsync(0);
        return !first.Succeeded ? this.NotForYou(first.Errors)
            : new ExportFile(texts["Invoices.Title"], format, TableOf(first.Value).Headings, RowsAsync(first.Value));
    }

    private async IAsyncEnumerable<ImmutableArray<object>> RowsAsync(InvoicePage page, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var done = 0; !page.Invoices.IsEmpty; page = (await PartAsync(done)).Value ?? throw new InvalidOperationException("The list was closed to the reader halfway."))
        {
            foreach (var row in TableOf(page).Rows())
            {
                cancellation.ThrowIfCancellationRequested();
                yield return row;
            }

            done += page.Invoices.Length;
        }
    }

    private InvoiceTable TableOf(InvoicePage page) => new(page, Query.IsFiltered, texts);

    private Task<Result<InvoicePage>> PartAsync(int skip) =>
        retry.AskAsync(() => grains.GetGrain<IInvoiceLedgerGrain>(0).ListAsync(User.EmployeeNo(), Query.Filter, new(skip, PageRequest.Largest)));
}
