using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Functions;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Palette;

/// <summary>The quickest way anywhere: functions, projects, contracts, people by a few letters. A dialog on every page, and a page of its own without script.</summary>
[ResponseCache(NoStore = true)]
public sealed class PaletteModel(IGrainFactory grains, GrainRetry retry, FunctionCatalogue catalogue, DocumentUiCatalog documents, CurrentPerson visitor, ITexts texts) : PageModel
{
    public const string Address = "/palette";

    private const int MostFunctions = 8;

    /// <summary>What was typed.</summary>
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }

    public string Typed => PaletteMatch.Fold(Q ?? "");

    public ImmutableArray<PaletteChoice> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (Typed.Length > 0)
        {
            var found = visitor.No is { } reader ? (await retry.AskAsync(() => grains.GetGrain<IPaletteGrain>(0).FindAsync(reader, Typed))).Hits : [];
            Choices = [.. await FunctionsAsync(), .. found.Select(ChoiceOf).OfType<PaletteChoice>()];
        }

        return this.Fragment("_Choices");
    }

    private async Task<IEnumerable<PaletteChoice>> FunctionsAsync()
    {
        var person = await visitor.FindAsync();
        return catalogue.For(person)
            .Select(function => (Function: function, Name: texts[function.TextKey]))
            .Select(one => (one.Function, one.Name, Rank: PaletteMatch.Rank(one.Name, Typed)))
            .Where(one => one.Rank is not null).OrderBy(one => one.Rank).ThenBy(one => one.Name.Length).Take(MostFunctions)
            .Select(one => new PaletteChoice(one.Function.Url, one.Name, texts.Of(one.Function.Area), one.Function.Icon));
    }

    private PaletteChoice? ChoiceOf(PaletteHit hit) => documents.Find(hit.Kind) is { } ui
        ? new(ui.AddressOf(ui.Kind.KeyAt(hit.Code)), hit.Name, $"{texts[ui.TextKey("Title")]} {hit.Code}", ui.Menu.Icon)
        : null;
}

/// <summary>Somewhere to go.</summary>
/// <param name="About">What it is, in a few words.</param>
public sealed record PaletteChoice(string Url, string Name, string About, string Icon);
