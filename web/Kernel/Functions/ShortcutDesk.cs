using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Shortcuts;

namespace OpsSupport.Kernel.Functions;

/// <summary>A person's shortcuts: what he chose, as far as he may use it now.</summary>
public sealed class ShortcutDesk(IGrainFactory grains, GrainRetry retry, FunctionCatalogue catalogue)
{
    // Until somebody chooses: what most people do every day.
    private const int Usual = 8;

    private static readonly MenuArea[] UsualAreas = [MenuArea.Workplace, MenuArea.Projects];

    public async Task<ImmutableArray<PortalFunction>> ShownToAsync(Person person)
    {
        var kept = await retry.AskAsync(() => grains.Shortcuts(person.No).GetAsync());
        return Shown(person, kept.IsChosen ? kept : UsualOf(person));
    }

    /// <summary>Pins or takes away.</summary>
    public Task<Result<ShortcutList>> ChangeAsync(Person person, ShortcutChange change) =>
        retry.AskAsync(() => grains.Shortcuts(person.No).ChangeAsync(change, UsualOf(person)));

    /// <summary>Moves one by one place among those that are shown. What is not shown stays where it is.</summary>
    /// <param name="down">Towards the end.</param>
    public async Task<Result<ShortcutList>> MoveAsync(Person person, string function, bool down)
    {
        var shown = (await ShownToAsync(person)).Select(one => one.Url).ToList();
        var at = shown.IndexOf(function);
        // Down by one means before the one after the next.
        return await ChangeAsync(person, new ShortcutChange.Place(function, shown.ElementAtOrDefault(down ? at + 2 : Math.Max(at - 1, 0))));
    }

    private ImmutableArray<PortalFunction> Shown(Person person, ShortcutList list) =>
        [.. list.Functions.Select(catalogue.Find).OfType<PortalFunction>().Where(function => function.IsFor(person))];

    private ShortcutList UsualOf(Person person) => new(
        [.. catalogue.Menu.Where(entry => entry.Url.Length > 1 && UsualAreas.Contains(entry.Area) && entry.IsFor(person)).Take(Usual).Select(entry => entry.Url)], IsChosen: false);
}
