using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Revisions;

/// <summary>What a document said at one time and says at another: two of its revisions side by side, and all that was done to it.</summary>
public sealed class HistoryModel(DocumentUiCatalog catalog, DocumentDesk desk, ITexts texts, CodeNames names) : PageModel
{
    /// <summary>The steps that the page looks back.</summary>
    public const int MostSteps = 200;

    [BindProperty(SupportsGet = true)] public required string Slug { get; set; }

    [BindProperty(SupportsGet = true, Name = "key")] public required string Address { get; set; }

    /// <summary>The earlier version; the one before the last where nobody chose.</summary>
    [BindProperty(SupportsGet = true)] public int? From { get; set; }

    /// <summary>The later version; the last where nobody chose.</summary>
    [BindProperty(SupportsGet = true)] public int? To { get; set; }

    public DocumentUi Ui => catalog[Slug];

    public string DocumentUrl => Ui.AddressOf(Ui.KeyAt(Address));

    public string? Name { get; private set; }

    public ImmutableArray<HistoryEntry> Revisions { get; private set; } = [];

    public ImmutableArray<Difference> Differences { get; private set; } = [];

    public HistoryView History { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var (key, reader) = (Ui.KeyAt(Address), User.EmployeeNo());
        var document = await desk.LoadAsync(Ui, key, reader);
        if (!document.Succeeded)
        {
            return this.NotForYou(document.Errors);
        }

        var entries = (await desk.HistoryAsync(Ui, key, reader, MostSteps)).Value?.Entries ?? [];
        var body = document.Value.Body.GetType();
        (Name, Revisions) = (document.Value.Header.Number, RevisionSpan.Revisions(entries));
        Choose();
        Differences = HistoryView.Reader(Ui, texts).Of(body, RevisionSpan.Between(entries, From ?? 0, To ?? 0));
        await NamesIn.LoadAsync(names, Differences);
        History = await HistoryView.ReadAsync(entries, body, Ui, texts, names);
        return Page();
    }

    // Whatever an address asks for, the earlier of the two comes first.
    private void Choose()
    {
        (From, To) = (From ?? Revisions.ElementAtOrDefault(1)?.Version, To ?? Revisions.FirstOrDefault()?.Version);
        if (From > To)
        {
            (From, To) = (To, From);
        }
    }
}
