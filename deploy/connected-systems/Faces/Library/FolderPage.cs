using ConnectedSystems.Kernel.Pages;
using ConnectedSystems.Kernel.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ConnectedSystems.Faces.Library;

/// <summary>A folder: what is in it, and for those who may write, what is put there and who else may.</summary>
internal sealed class FolderPage(LibraryDesk desk, FolderStore folders, DocumentStore documents) : FacePage
{
    public Folder Folder { get; private set; } = null!; // Looked up before anything else.

    public FolderRight Right { get; private set; }

    public IReadOnlyList<Folder> Above => [.. folders.PathTo(Folder.Id).SkipLast(1)];

    public IReadOnlyList<Folder> Folders => desk.Seen(Me, Folder.Id);

    public IReadOnlyList<LibraryDocument> Documents => Right >= FolderRight.See ? documents.In(Folder.Id) : [];

    public IReadOnlyList<Grant> Grants => folders.GrantsAt(Folder.Id);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!long.TryParse($"{RouteData.Values["id"]}", out var id) || folders.Find(id) is not { } found || !desk.SeesInto(Me, id))
        {
            context.Result = NotFound();
            return;
        }

        (Folder, Right) = (found, desk.RightIn(Me, id));
        if (HttpMethods.IsPost(Request.Method) && Right is not FolderRight.Write)
        {
            context.Result = Forbid();
        }
    }

    public async Task<IActionResult> OnPostUploadAsync(IFormFile? file, string? note, CancellationToken cancellation)
    {
        var (version, wrong) = await desk.TakeAsync(file, note, Me, cancellation);
        if (wrong is not null)
        {
            return Refuse(wrong);
        }

        var (id, why) = documents.Add(Folder.Id, FileRules.SafeName(file!.FileName), version!);
        return why is null ? Redirect($"/documents/{id}") : Refuse(why);
    }

    public IActionResult OnPostFolder(string? name)
    {
        var said = (name ?? "").Trim();
        if (FolderRules.CheckName(said) is { } wrong)
        {
            return Refuse(wrong);
        }

        var (id, why) = folders.Open(Folder.Id, said, Me.Number);
        return why is null ? Redirect($"/folders/{id}") : Refuse(why);
    }

    public IActionResult OnPostGrant(SubjectKind kind, string? code, FolderRight right)
    {
        var grant = new Grant(kind, kind is SubjectKind.Everybody ? "" : (code ?? "").Trim(), right);
        if ((ModelState.IsValid ? FolderRules.CheckGrant(grant) : new Refusal(Words.Problem400)) is { } refusal)
        {
            return Refuse(refusal);
        }

        folders.Give(Folder.Id, grant);
        return Redirect($"/folders/{Folder.Id}");
    }

    public IActionResult OnPostTakeAway(SubjectKind kind, string? code)
    {
        folders.TakeAway(Folder.Id, kind, code ?? "");
        return Redirect(desk.SeesInto(Me, Folder.Id) ? $"/folders/{Folder.Id}" : "/");
    }
}
