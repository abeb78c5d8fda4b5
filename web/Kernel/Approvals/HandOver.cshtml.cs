using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>What waits for somebody who leaves goes to his successor: first looked at, then done, as often as it takes.</summary>
public sealed class HandOverModel(IGrainFactory grains, GrainRetry retry, CurrentPerson visitor) : PageModel
{
    public const string Path = "/hand-over";

    [BindProperty] public HandOverForm Form { get; set; } = new();

    /// <summary>What still names the leaver; null until that was looked at.</summary>
    public HandOverLeft? Left { get; private set; }

    /// <summary>What was handed over just now.</summary>
    public HandOverDone? Done { get; private set; }

    private IHandOverGrain Grain => grains.GetGrain<IHandOverGrain>(0);

    public async Task<IActionResult> OnGetAsync() => await visitor.MayAsync(IHandOverGrain.HandOver) ? Page() : Forbid();

    /// <param name="run">Whether it is done, not only looked at.</param>
    public async Task<IActionResult> OnPostAsync(Guid operation, bool run)
    {
        if (!ModelState.IsValid)
        {
            return this.Refused("_HandOver");
        }

        var (me, leaver) = (User.EmployeeNo(), new EmployeeNo(Form.Leaver!.Trim()));
        var left = await retry.AskAsync(() => Grain.PreviewAsync(me, leaver));
        if (!left.Succeeded)
        {
            return this.NotForYou(left.Errors);
        }

        Left = left.Value;
        if (run)
        {
            var done = await retry.AskAsync(() => Grain.RunAsync(new(me, AtVersion: 0, operation), leaver, new(Form.Successor!.Trim())));
            if (!done.Succeeded)
            {
                return this.Refused("_HandOver", done.Errors);
            }

            (Done, Left) = (done.Value, done.Value.Left);
        }

        return this.Fragment("_HandOver");
    }
}
