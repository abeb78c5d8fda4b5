using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Functions;

namespace OpsSupport.Kernel.Menu;

/// <summary>One line of the side navigation. A module adds its own with <c>services.AddSingleton(new MenuEntry(…))</c>; a document kind needs none.</summary>
/// <inheritdoc />
public sealed record MenuEntry(string TextKey, string Icon, string Url, MenuArea Area, Permission? Needs = null, int Order = 100)
    : PortalFunction(TextKey, Icon, Url, Area, Needs, Order);

/// <summary>The groups of the side navigation, in their order.</summary>
public enum MenuArea
{
    Workplace = 0,
    Projects = 1,
    People = 2,
    Organisation = 3,
    Finance = 4,
    System = 5,
}
