using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Ledger;

/// <summary>The entries behind a figure as a file: exactly those that its page counts (rule X-13).</summary>
public sealed class ExportModel(IGrainFactory grains, GrainRetry retry, DocumentUiCatalog catalog, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public LedgerQuery Query { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(ExportFormat format, CancellationToken cancellation)
    {
        if (Query.ToFilter() is not { } filter)
        {
            return NotFound();
        }

        var first = await PageAsync(filter, 0, cancellation);
        var table = new LedgerTable(filter.Scope, catalog, texts);
        return !first.Succeeded ? this.NotForYou(first.Errors)
            : first.Value.Count > Documents.ExportModel.Longest ? this.SeeOther(Query.Url(), "Export.TooLong")
            : new ExportFile(texts["Ledger.Title"], format, table.Headings, RowsAsync(table, filter, first.Value, cancellation));
    }

    private async IAsyncEnumerable<ImmutableArray<object>> RowsAsync(
        LedgerTable table, EntryFilter filter, EntryPage first, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var (page, done) = (first, 0); ; page = (await PageAsync(filter, done, cancellation)).Value ?? throw new InvalidOperationException("The ledger was closed to the reader halfway."))
        {
            foreach (var entry in page.Entries)
            {
                yield return table.Cells(entry);
            }

            done += page.Entries.Length;
            if (page.Entries.IsEmpty || done >= first.Count)
            {
                yield break;
            }
        }
    }

    private Task<Result<EntryPage>> PageAsync(EntryFilter filter, int skip, CancellationToken cancellation) => retry.AskAsync(
        () => grains.GetGrain<ILedgerGrain>(0).EntriesAsync(User.EmployeeNo(), filter, new(skip, PageRequest.Largest), cancellation), cancellation);
}
