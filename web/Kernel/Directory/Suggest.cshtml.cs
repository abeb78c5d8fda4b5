using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Directory;

/// <summary>What a field that asks for a master may be filled with, while it is typed in. A fragment, never a whole page.</summary>
public sealed class SuggestModel(IGrainFactory grains) : PageModel
{
    private const int LongestText = 64;

    public ImmutableArray<Suggestion> Items { get; private set; } = [];

    /// <param name="field">The name under which the browser sends what was typed so far.</param>
    public async Task<IActionResult> OnGetAsync(string kind, string? field)
    {
        var text = Request.Query[field ?? "text"].ToString().Trim();
        Items = (await grains.GetGrain<IDirectoryGrain>(0).SuggestAsync(User.EmployeeNo(), kind, text[..Math.Min(text.Length, LongestText)])).Items;
        return Page();
    }
}
