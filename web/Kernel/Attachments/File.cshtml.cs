using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Attachments;

/// <summary>The content of one file, for who may read its document. What a browser shows by itself opens; the rest is saved.</summary>
public sealed class FileModel(DocumentUiCatalog catalog, AttachmentDesk files) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string Slug { get; set; }

    [BindProperty(SupportsGet = true, Name = "key")] public required string Address { get; set; }

    [BindProperty(SupportsGet = true, Name = "file")] public required string Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var ui = catalog[Slug];
        if (!Guid.TryParse(Id, out var id))
        {
            return NotFound();
        }

        var (file, content) = await files.OpenAsync(ui, ui.KeyAt(Address), User.EmployeeNo(), id, cancellation);
        if (!file.Succeeded)
        {
            return file.Errors[0] switch
            {
                NoSuchAttachment => NotFound(),
                FilesUnavailable => StatusCode(StatusCodes.Status503ServiceUnavailable),
                _ => this.NotForYou(file.Errors),
            };
        }

        if (content is null)
        {
            return StatusCode(StatusCodes.Status410Gone);
        }

        // Rights may end, so a copy is asked for again; the same content costs an answer of a few bytes.
        Response.Headers.CacheControl = "private, no-cache";
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(file.Value.Type.IsShown ? "inline" : "attachment") { FileNameStar = file.Value.FileName }.ToString();
        return new FileStreamResult(content, file.Value.Type.ContentType)
        {
            EnableRangeProcessing = true,
            EntityTag = new($"\"{file.Value.Hash}\""),
        };
    }
}
