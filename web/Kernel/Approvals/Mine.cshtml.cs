using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Approvals;

/// <summary>The way to one's own delegations, whether or not there are any yet.</summary>
public sealed class MineModel(DocumentUiCatalog catalog, DocumentDesk desk) : PageModel
{
    public const string Path = "/delegations/mine";

    public async Task<IActionResult> OnGetAsync()
    {
        var (ui, me) = (catalog[DelegationsKind.Kind.Slug], User.EmployeeNo());
        var mine = await desk.LoadAsync(ui, DelegationsKind.Kind.KeyOf(me), me);
        return LocalRedirect(mine.Succeeded ? ui.AddressOf(mine.Value.Header.Ref.Key) : $"{ui.NewUrl}?Form.Code={Uri.EscapeDataString(me.Value)}");
    }
}
