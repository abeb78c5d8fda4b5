using ConnectedSystems.Kernel.Pages;
using Microsoft.AspNetCore.Mvc;

namespace ConnectedSystems.Faces.Library;

/// <summary>The content of a version, to be saved and never to be shown as a page of ours.</summary>
internal sealed class DownloadPage(LibraryDesk desk, DocumentStore documents, FileFolder files) : FacePage
{
    public IActionResult OnGet(long id, int number)
    {
        if (documents.Find(id) is not { } document || desk.RightTo(Me, document) is not (>= FolderRight.See and var right)
            || documents.VersionsOf(id).FirstOrDefault(version => version.Number == number) is not { } found)
        {
            return NotFound();
        }

        return right >= FolderRight.Download ? File(files.Open(found.Stored), found.Type, document.Name) : Forbid();
    }
}
