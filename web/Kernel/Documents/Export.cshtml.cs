using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Documents;

/// <summary>A list as a file: exactly the rows that its filter finds, in its order (rule X-13).</summary>
public sealed class ExportModel(DocumentUiCatalog catalog, IGrainFactory grains, GrainRetry retry, ITexts texts) : PageModel
{
    /// <summary>The most rows of one file; whoever needs more narrows the filter.</summary>
    public const int Longest = 100_000;

    [BindProperty(SupportsGet = true)] public required string Slug { get; set; }

    [BindProperty(SupportsGet = true)] public ListQuery Query { get; set; } = new();

    private DocumentUi Ui => catalog[Slug];

    private ExportTable Table => new(Ui, texts);

    public async Task<IActionResult> OnGetAsync(ExportFormat format, CancellationToken cancellation)
    {
        var first = await PageAsync(0, cancellation);
        return !first.Succeeded ? this.NotForYou(first.Errors)
            : first.Value.Count > Longest ? this.SeeOther(Query.UrlAt($"/{Slug}"), "Export.TooLong")
            : new ExportFile(texts[Ui.TextKey("Title")], format, Table.Headings, RowsAsync(first.Value, cancellation));
    }

    private async IAsyncEnumerable<ImmutableArray<object>> RowsAsync(DocumentPage first, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var (page, done) = (first, 0); !page.Rows.IsEmpty; page = (await PageAsync(done, cancellation)).Value ?? throw new InvalidOperationException("The list was closed to the reader halfway."))
        {
            foreach (var row in page.Rows)
            {
                yield return Table.Cells(row);
            }

            done += page.Rows.Length;
            if (done >= first.Count)
            {
                yield break;
            }
        }
    }

    private Task<Results.Result<DocumentPage>> PageAsync(int skip, CancellationToken cancellation)
    {
        var reader = User.EmployeeNo();
        return retry.AskAsync(
            () => grains.GetGrain<IDocumentListGrain>(Ui.Kind.Name).ListAsync(reader, Query.ToFilter(reader), new(skip, PageRequest.Largest), cancellation), cancellation);
    }
}
