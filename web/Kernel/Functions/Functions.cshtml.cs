using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Shortcuts;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Functions;

/// <summary>All functions that the visitor may use, and his shortcuts among them, which he arranges here.</summary>
[ResponseCache(NoStore = true)]
public sealed class FunctionsModel(FunctionCatalogue catalogue, ShortcutDesk desk, CurrentPerson visitor, ITexts texts) : PageModel
{
    public const string Address = "/functions";

    /// <summary>Part of a name.</summary>
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }

    public ImmutableArray<PortalFunction> Shortcuts { get; private set; } = [];

    public IEnumerable<IGrouping<MenuArea, PortalFunction>> Found { get; private set; } = [];

    public bool IsPinned(PortalFunction function) => Shortcuts.Contains(function);

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return this.Fragment("_Functions");
    }

    public Task<IActionResult> OnPostPinAsync(string? function) => ChangeAsync(function, (person, url) => desk.ChangeAsync(person, new ShortcutChange.Pin(url)));

    public Task<IActionResult> OnPostUnpinAsync(string? function) => ChangeAsync(function, (person, url) => desk.ChangeAsync(person, new ShortcutChange.Unpin(url)));

    public Task<IActionResult> OnPostUpAsync(string? function) => ChangeAsync(function, (person, url) => desk.MoveAsync(person, url, down: false));

    public Task<IActionResult> OnPostDownAsync(string? function) => ChangeAsync(function, (person, url) => desk.MoveAsync(person, url, down: true));

    private async Task<IActionResult> ChangeAsync(string? function, Func<Person, string, Task<Result<ShortcutList>>> change)
    {
        if (await visitor.FindAsync() is not { } person || function is null || catalogue.Find(function)?.IsFor(person) != true)
        {
            return NotFound();
        }

        var changed = await change(person, function);
        await LoadAsync();
        return !changed.Succeeded ? this.Refused("_Functions", changed.Errors)
            : this.IsHtmx ? this.Fragment("_Functions")
            : LocalRedirect(Address);
    }

    private async Task LoadAsync()
    {
        var person = await visitor.FindAsync();
        Shortcuts = person is null ? [] : await desk.ShownToAsync(person);
        Found = catalogue.For(person)
            .Where(function => string.IsNullOrWhiteSpace(Q) || texts[function.TextKey].Contains(Q.Trim(), StringComparison.CurrentCultureIgnoreCase))
            .GroupBy(function => function.Area);
    }
}
