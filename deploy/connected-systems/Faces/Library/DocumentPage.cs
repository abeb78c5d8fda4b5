using ConnectedSystems.Kernel.Pages;
using ConnectedSystems.Kernel.SignOn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ConnectedSystems.Faces.Library;

/// <summary>A document and its versions.</summary>
internal sealed class DocumentPage(LibraryDesk desk, FolderStore folders, DocumentStore documents) : FacePage
{
    public LibraryDocument Document { get; private set; } = null!; // Looked up before anything else.

    public FolderRight Right { get; private set; }

    public IReadOnlyList<Folder> Above => folders.PathTo(Document.Folder);

    public IReadOnlyList<DocumentVersion> Versions => documents.VersionsOf(Document.Id);

    public bool IsAsked => documents.IsAsked(Document.Id, Me.Number);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (long.TryParse($"{RouteData.Values["id"]}", out var id) && documents.Find(id) is { } found && desk.RightTo(Me, found) is >= FolderRight.See and var right)
        {
            (Document, Right) = (found, right);
            return;
        }

        context.Result = NotFound();
    }

    public async Task<IActionResult> OnPostUploadAsync(IFormFile? file, string? note, CancellationToken cancellation)
    {
        if (Right is not FolderRight.Write)
        {
            return Forbid();
        }

        var (version, wrong) = await desk.TakeAsync(file, note, Me, cancellation);
        if (wrong is not null || !string.Equals(Path.GetExtension(file!.FileName), Path.GetExtension(Document.Name), StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(wrong ?? new(LibraryWords.WrongEnding));
        }

        documents.AddVersion(Document.Id, version!);
        return Redirect($"/documents/{Document.Id}");
    }

    public IActionResult OnPostAsk(string? person)
    {
        var number = (person ?? "").Trim();
        if (Right is not FolderRight.Write)
        {
            return Forbid();
        }

        if (EmployeeNumbers.Check([number]) is { } refusal)
        {
            return Refuse(refusal);
        }

        documents.AskToRead(Document, number);
        return Redirect($"/documents/{Document.Id}");
    }

    public IActionResult OnPostConfirm()
    {
        documents.Confirm(Document.Id, Me.Number);
        return Redirect($"/documents/{Document.Id}");
    }
}
