using ConnectedSystems.Kernel.Pages;
using Microsoft.AspNetCore.Mvc;

namespace ConnectedSystems.Faces.Library;

/// <summary>The top folders that somebody sees.</summary>
internal sealed class IndexPage(LibraryDesk desk, FolderStore folders) : FacePage
{
    public IReadOnlyList<Folder> Folders => desk.Seen(Me, null);

    public bool MayOpen => desk.MayOpenTop(Me);

    public IActionResult OnPostFolder(string? name)
    {
        if (!MayOpen)
        {
            return Forbid();
        }

        var said = (name ?? "").Trim();
        if (FolderRules.CheckName(said) is { } wrong)
        {
            return Refuse(wrong);
        }

        var (id, why) = folders.Open(null, said, Me.Number);
        return why is null ? Redirect($"/folders/{id}") : Refuse(why);
    }
}
