using OpsSupport.Kernel.Directory;

namespace OpsSupport.Kernel.Menu;

/// <summary>One line of the side navigation. A module adds its own with <c>services.AddSingleton(new MenuEntry(…))</c>; a document kind needs none.</summary>
/// <param name="TextKey">The key of its text.</param>
/// <param name="Icon">A drawing in <c>wwwroot/lib/tabler/icons.svg</c>.</param>
/// <param name="Needs">The permission without which it is not shown; null for everyone who signed in.</param>
/// <param name="Order">Its place within the area, small first.</param>
public sealed record MenuEntry(string TextKey, string Icon, string Url, MenuArea Area, Permission? Needs = null, int Order = 100);

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
