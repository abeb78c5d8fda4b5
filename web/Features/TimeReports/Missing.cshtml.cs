using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.TimeReports;

/// <summary>The page that says how many days were not reported in time, by week, unit and person.</summary>
public sealed class MissingModel(IGrainFactory grains, GrainRetry retry, CurrentPerson visitor, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")] public MissingQuery Query { get; set; } = new();

    public MissingReports? Missing { get; private set; }

    public MissingTables Tables => new(Missing!, texts);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await visitor.FindAsync() is not { } person || !person.May(TimeReportKind.SeeStatus))
        {
            return this.NotForYou([new NotAllowed(TimeReportKind.SeeStatus.Name)]);
        }

        // Which day it is the silo says: the company has a clock of its own.
        var desk = await retry.AskAsync(() => grains.GetGrain<ITimeDeskGrain>(0).OpenAsync(person.No, null));
        Query.FillIn(person, desk.Value!.Today);
        if (!ModelState.IsValid)
        {
            return this.Refused("_Missing");
        }

        var missing = await retry.AskAsync(() => grains.GetGrain<IReportingStatusGrain>(0)
            .MissingAsync(User.EmployeeNo(), Query.UnitCode, Query.From!.Value, Query.To!.Value));
        Missing = missing.Value;
        return missing.Succeeded ? this.Fragment("_Missing") : this.Refused("_Missing", missing.Errors);
    }
}
