using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Every kind of document that people agree to, with who does in one line.</summary>
public sealed class DefinitionsModel(DefinitionDesk desk, ITexts texts) : PageModel
{
    public TableView Table { get; private set; } = null!; // Loaded before any answer that shows it.

    public async Task<IActionResult> OnGetAsync()
    {
        var all = await desk.ListAsync(User.EmployeeNo());
        if (!all.Succeeded)
        {
            return this.NotForYou(all.Errors);
        }

        Table = new(
            "definitions", texts["approval-definition.Title"],
            [new(texts["ApprovalDefinition.Key"]), new(texts["ApprovalDefinition.Text"]), new(texts["ApprovalDefinition.Version"])],
            [.. all.Value.Definitions.Select(RowOf).OrderBy(row => row.Cells[0] as string, StringComparer.CurrentCulture)])
        {
            Empty = new("sitemap", texts["approval-definition.Empty"]),
        };
        return Page();
    }

    private TableRow RowOf(DefinitionInForce one) => new(
        $"/approval-definitions/{one.Definition.Key}",
        [
            texts[$"{one.Definition.Key}.Title"], ApprovalDefinitionText.Of(one.Definition, ReaderLanguage.Current),
            one.IsShipped ? texts["ApprovalDefinition.Shipped"] : texts["ApprovalDefinition.VersionNo", ("Version", one.Definition.Version)],
        ]);
}
