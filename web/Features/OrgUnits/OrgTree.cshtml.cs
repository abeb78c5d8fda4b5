using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OrgUnits;

/// <summary>The organisation on any day, with who heads each unit and how many people are in it.</summary>
public sealed class OrgTreeModel(IGrainFactory grains, GrainRetry retry, CodeNames names) : PageModel
{
    public const string Path = "/org-tree";

    [BindProperty(SupportsGet = true)] public DateOnly? On { get; set; }

    public OrgTree Tree { get; private set; } = null!; // Set before the page is shown.

    public async Task<IActionResult> OnGetAsync()
    {
        // A day that cannot be read is said so at its field; the tree of today stands below it.
        var tree = await retry.AskAsync(() => grains.GetGrain<IOrgTreeGrain>(0).OnAsync(User.EmployeeNo(), On));
        if (!tree.Succeeded)
        {
            return this.NotForYou(tree.Errors);
        }

        Tree = tree.Value;
        await names.LoadAsync(Masters.People, Tree.Nodes.Select(node => node.Head).OfType<EmployeeNo>().Select(head => head.Value));
        return this.Fragment("_OrgTree");
    }
}
