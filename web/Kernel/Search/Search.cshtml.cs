using System.Collections.Immutable;
using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Search;

/// <summary>Documents of every kind by what they say: where the header's search box leads.</summary>
public sealed class SearchModel(DocumentUiCatalog catalog, IGrainFactory grains, GrainRetry retry) : PageModel
{
    /// <summary>The page's address.</summary>
    public const string Path = "/search";

    /// <summary>The longest text that is looked for.</summary>
    public const int LongestText = 100;

    private const int MostOfAKind = 5;

    /// <summary>What is looked for.</summary>
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }

    public string Text => Q?.Trim() ?? "";

    public ImmutableArray<SearchGroup> Groups { get; private set; } = [];

    public int Count => Groups.Sum(group => group.Count);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Groups = Text.Length == 0 ? [] : await FindAsync(cancellation);
        if (!this.IsHtmx)
        {
            return Page();
        }

        Response.Htmx(headers => headers.PushUrl($"{Path}{QueryString.Create("q", Text)}"));
        return Partial("_Results", this);
    }

    public DocumentUi UiOf(SearchGroup group) => catalog.Find(group.Kind)!; // Only kinds that have one are asked for.

    /// <summary>The list of a kind with the same words.</summary>
    public string ListOf(SearchGroup group) => new ListQuery { Text = Text }.UrlAt($"/{UiOf(group).Kind.Slug}");

    private async Task<ImmutableArray<SearchGroup>> FindAsync(CancellationToken cancellation)
    {
        var (reader, kinds) = (User.EmployeeNo(), catalog.All.Select(ui => ui.Kind.Name).ToImmutableArray());
        var found = await retry.AskAsync(() => grains.GetGrain<ISearchGrain>(0).FindAsync(reader, kinds, Text, MostOfAKind, cancellation), cancellation);
        return found.Groups;
    }
}
