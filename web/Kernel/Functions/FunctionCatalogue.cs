using System.Collections.Frozen;
using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;

namespace OpsSupport.Kernel.Functions;

/// <summary>
/// Every function of the portal once: the lines of the side navigation, what modules have besides, and for each kind of documents the
/// page where a new one is begun. The navigation, the shortcuts and the search for functions are all made of it.
/// </summary>
public sealed class FunctionCatalogue
{
    private readonly FrozenDictionary<string, PortalFunction> _byUrl;

    public FunctionCatalogue(IEnumerable<MenuEntry> menu, IEnumerable<PortalFunction> others, DocumentUiCatalog documents)
    {
        Menu = [.. InOrder(menu.Concat(documents.All.Select(ui => ui.Menu)))];
        All = [.. InOrder(Menu.Concat(others).Concat(documents.All.Where(ui => ui.IsBegun).Select(NewOf)))];
        _byUrl = All.ToFrozenDictionary(function => function.Url, StringComparer.Ordinal);
    }

    public ImmutableArray<MenuEntry> Menu { get; }

    public ImmutableArray<PortalFunction> All { get; }

    /// <summary>The function at that address; null where there is none.</summary>
    public PortalFunction? Find(string url) => _byUrl.GetValueOrDefault(url);

    /// <summary>What the person may use.</summary>
    public IEnumerable<PortalFunction> For(Person? person) => All.Where(function => function.IsFor(person));

    // After the list that it belongs to.
    private static PortalFunction NewOf(DocumentUi ui) => new(ui.TextKey("New"), ui.Menu.Icon, ui.NewUrl, ui.Menu.Area, Permission.Write(ui.Kind), ui.Menu.Order);

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> functions) where T : PortalFunction =>
        functions.OrderBy(function => function.Area).ThenBy(function => function.Order).ThenBy(function => function.Url, StringComparer.Ordinal);
}
