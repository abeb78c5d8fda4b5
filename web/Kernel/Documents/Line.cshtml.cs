using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Documents;

/// <summary>Another empty line for a form that is being filled in. A fragment, never a whole page.</summary>
public sealed class LineModel(DocumentUiCatalog catalog, ITexts texts) : PageModel
{
    public MoreLines Line { get; private set; } = null!;

    public IActionResult OnGet(string slug, string? list, int index)
    {
        if (list is null || LineList.Find(catalog[slug].NewForm(), list) is not { } found || index is < 0 or >= LineList.Most)
        {
            return NotFound();
        }

        Line = new($"{LinesView.FormPrefix}{list}", index, found.List.Partial, found.List.NewLine(), texts[found.LabelKey], $"/{slug}/new/line?list={Uri.EscapeDataString(list)}");
        return this.IsHtmx ? Partial("/Kernel/Forms/_MoreLines.cshtml", Line) : NotFound();
    }
}
