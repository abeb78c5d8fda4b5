using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Menu;

namespace OpsSupport.Kernel.Functions;

/// <summary>
/// A page that a person can begin at. Those of the side navigation are <see cref="MenuEntry"/>; a module adds others with
/// <c>services.AddSingleton(new PortalFunction(…))</c>.
/// </summary>
/// <param name="TextKey">The key of its text.</param>
/// <param name="Icon">A drawing in <c>wwwroot/lib/tabler/icons.svg</c>.</param>
/// <param name="Url">Its address, by which it is known.</param>
/// <param name="Needs">The permission without which it is not shown; null for everyone who signed in.</param>
/// <param name="Order">Its place within the area, small first.</param>
public record PortalFunction(string TextKey, string Icon, string Url, MenuArea Area, Permission? Needs = null, int Order = 100)
{
    public bool IsFor(Person? person) => Needs is null || person?.May(Needs) == true;
}
