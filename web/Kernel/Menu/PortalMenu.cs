using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Menu;

/// <summary>The side navigation: what modules contributed, as far as the person may use it.</summary>
public sealed class PortalMenu(IEnumerable<MenuEntry> entries, DocumentUiCatalog catalog)
{
    private readonly List<MenuEntry> _entries = [.. entries.Concat(catalog.All.Select(ui => ui.Menu)).OrderBy(entry => entry.Order).ThenBy(entry => entry.Url)];

    public IEnumerable<IGrouping<MenuArea, MenuEntry>> For(Person? person) => _entries
        .Where(entry => entry.Needs is null || person?.May(entry.Needs) == true)
        .GroupBy(entry => entry.Area)
        .OrderBy(area => area.Key);
}
