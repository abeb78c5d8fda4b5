using ConnectedSystems.Kernel.Pages;

namespace ConnectedSystems.Faces.Library;

/// <summary>Finds documents, of those that somebody may see.</summary>
internal sealed class SearchPage(LibraryDesk desk, DocumentStore documents) : FacePage
{
    public string? Q { get; private set; }

    public IReadOnlyList<LibraryDocument> Found { get; private set; } = [];

    public void OnGet(string? q)
    {
        Q = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        if (Q is not null)
        {
            Found = [.. documents.Search(Q).GroupBy(document => document.Folder).Where(folder => desk.RightIn(Me, folder.Key) >= FolderRight.See).SelectMany(folder => folder).Take(100)];
        }
    }
}
