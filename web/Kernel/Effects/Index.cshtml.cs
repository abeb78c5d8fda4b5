using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Effects;

/// <summary>What documents still owe others: where an administrator sees that something is stuck, and tries it again.</summary>
public sealed class IndexModel(IGrainFactory grains, GrainRetry retry) : PageModel
{
    private const int MostShown = 100;

    public OwedPage Owed { get; private set; } = null!; // Set before the page is shown.

    private IEffectsGrain Grain => grains.GetGrain<IEffectsGrain>(0);

    public async Task<IActionResult> OnGetAsync()
    {
        var owed = await retry.AskAsync(() => Grain.ListAsync(User.EmployeeNo(), new(0, MostShown)));
        if (!owed.Succeeded)
        {
            return this.NotForYou(owed.Errors);
        }

        Owed = owed.Value;
        return this.Fragment("_Owed");
    }

    public async Task<IActionResult> OnPostAsync(string kind, string key)
    {
        var retried = await retry.AskAsync(() => Grain.RetryAsync(User.EmployeeNo(), new DocumentRef(kind, key)));
        return retried.Succeeded ? this.SeeOther("/admin/effects", "Done.Retry") : this.NotForYou(retried.Errors);
    }
}
