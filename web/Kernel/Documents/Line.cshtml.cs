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
        var form = catalog[slug].NewForm();
        if (list is null || form.GetType().GetProperty(list)?.GetValue(form) is not LineList lines || index is < 0 or >= LineList.Most)
        {
            return NotFound();
        }

        Line = new($"Form.{list}", index, lines.Partial, lines.NewLine(), texts[TextKeys.OfField(form.GetType(), list)], $"/{slug}/new/line?list={list}");
        return this.IsHtmx ? Partial("/Kernel/Forms/_MoreLines.cshtml", Line) : NotFound();
    }
}
