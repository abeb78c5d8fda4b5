using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Documents;

/// <summary>A list as a file: exactly the rows that its filter finds, in its order (rule X-13).</summary>
public sealed class ExportModel(DocumentUiCatalog catalog, ListReader lists, ListViews views, ITexts texts) : PageModel
{
    /// <summary>The most rows of one file; whoever needs more narrows the filter.</summary>
    public const int Longest = 100_000;

    [BindProperty(SupportsGet = true)] public required string Slug { get; set; }

    [BindProperty(SupportsGet = true)] public ListQuery Query { get; set; } = new();

    private DocumentUi Ui => catalog[Slug];

    private ExportTable Table => new(Ui, texts);

    public async Task<IActionResult> OnGetAsync(ExportFormat format, CancellationToken cancellation)
    {
        if (Query.Saved is not null)
        {
            Query = (await views.ChooseAsync(Ui, Query, new QueryCollection(Request.Query.Where(one => !one.Key.Equals(nameof(format), StringComparison.OrdinalIgnoreCase)).ToDictionary()), User.EmployeeNo())).Query;
        }

        var first = await PageAsync(0, cancellation);
        return !first.Succeeded ? this.NotForYou(first.Errors)
            : first.Value.Page.Count > Longest ? this.SeeOther(Query.UrlAt($"/{Slug}"), "Export.TooLong")
            : new ExportFile(texts[Ui.TextKey("Title")], format, Table.Headings, RowsAsync(first.Value, cancellation));
    }

    private async IAsyncEnumerable<ImmutableArray<object>> RowsAsync(ReadPage first, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var (page, done) = (first, 0); !page.Page.Rows.IsEmpty; page = (await PageAsync(done, cancellation)).Value ?? throw new InvalidOperationException("The list was closed to the reader halfway."))
        {
            foreach (var row in page.Page.Rows)
            {
                yield return Table.Cells(page, row);
            }

            done += page.Page.Rows.Length;
            if (done >= first.Page.Count)
            {
                yield break;
            }
        }
    }

    private Task<Results.Result<ReadPage>> PageAsync(int skip, CancellationToken cancellation) =>
        lists.ReadAsync(Ui, Query, new(skip, PageRequest.Largest), User.EmployeeNo(), cancellation);
}
