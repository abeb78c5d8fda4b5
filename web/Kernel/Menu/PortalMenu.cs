using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Functions;

namespace OpsSupport.Kernel.Menu;

/// <summary>The side navigation: what modules contributed, as far as the person may use it.</summary>
public sealed class PortalMenu(FunctionCatalogue catalogue)
{
    public IEnumerable<IGrouping<MenuArea, MenuEntry>> For(Person? person) => catalogue.Menu.Where(entry => entry.IsFor(person)).GroupBy(entry => entry.Area);
}
