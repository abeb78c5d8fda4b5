using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Home;

namespace OpsSupport.Kernel.Functions;

/// <summary>The functions that a person keeps within reach.</summary>
internal sealed class ShortcutsSection(ShortcutDesk shortcuts) : IHomeSection
{
    public int Order => 90;

    public string Partial => "/Kernel/Functions/_HomeShortcuts.cshtml";

    public async Task<object?> LoadAsync(Person person, CancellationToken cancellation) => new ShortcutsView(await shortcuts.ShownToAsync(person));
}
