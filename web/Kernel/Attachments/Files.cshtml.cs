using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Files;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Attachments;

/// <summary>The files of one document: handed in, taken away, and those that were refused with why.</summary>
[UploadLimit(FileLimits.LargestFile)]
public sealed class FilesModel(DocumentUiCatalog catalog, DocumentDesk desk, AttachmentDesk files, CurrentPerson visitor) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string Slug { get; set; }

    [BindProperty(SupportsGet = true, Name = "key")] public required string Address { get; set; }

    /// <summary>Set where an upload was sent back unread.</summary>
    [BindProperty(SupportsGet = true)] public bool TooLarge { get; set; }

    public DocumentUi Ui => catalog[Slug];

    public FilesView View { get; private set; } = null!; // Loaded before any answer that shows it.

    private string Key => Ui.KeyAt(Address);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        return TooLarge ? this.Refused("_Files", [new FileTooLarge(FileLimits.LargestFileInMegabytes)]) : Page();
    }

    public async Task<IActionResult> OnPostAsync(IReadOnlyList<IFormFile> attached, CancellationToken cancellation)
    {
        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        if (!View.MayAdd)
        {
            return this.NotForYou([new NotAllowed(Permission.Write(Ui.Kind).Name)]);
        }

        if (attached.Count is 0 or > FilesView.MostAtOnce)
        {
            return this.Refused("_Files", [new NoFile()]);
        }

        var kept = ImmutableArray.CreateBuilder<HandedInAttachment>();
        foreach (var file in attached)
        {
            kept.Add(new(FileName.Cleaned(file.FileName), await files.AttachAsync(Ui, Key, User.EmployeeNo(), file, cancellation)));
        }

        return this.IsHtmx ? Partial("_HandedIn", (View, kept.ToImmutable()))
            : kept.All(one => one.Kept.Succeeded) ? this.SeeOther(View.Address, "Done.Attach")
            : await LoadAsync() ?? this.Refused("_Files", [.. kept.SelectMany(one => one.Kept.Errors)]);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid file, Guid operation)
    {
        var removed = await files.RemoveAsync(Ui, Key, new(User.EmployeeNo(), AtVersion: 0, operation), file);
        return !removed.Succeeded ? await LoadAsync() ?? this.Refused("_Files", removed.Errors)
            : this.IsHtmx ? Content("", "text/html")
            : this.SeeOther(Ui.AddressOf(Key), "Done.Detach");
    }

    private async Task<IActionResult?> LoadAsync()
    {
        var loaded = await desk.LoadAsync(Ui, Key, User.EmployeeNo());
        View = loaded.Succeeded ? FilesView.Of(Ui, loaded.Value, await visitor.FindAsync()) : null!;
        return loaded.Succeeded ? null : this.NotForYou(loaded.Errors);
    }
}
