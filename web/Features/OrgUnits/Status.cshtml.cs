using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.OrgUnits;

/// <summary>Who of a unit has reported his day, person by person. Asked for by the board when somebody looks, and every minute from then on.</summary>
public sealed class StatusModel(IGrainFactory grains, GrainRetry retry, TimeProvider time, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string UnitCode { get; set; }

    /// <summary>Today where null.</summary>
    [BindProperty(SupportsGet = true)] public DateOnly? Day { get; set; }

    public DateOnly Shown => Day ?? Today;

    public DateOnly Today => DisplayText.DayOf(time.GetUtcNow());

    /// <summary>Null for a reader who may see the unit's figures and not its people.</summary>
    public ReportingStatus? Status { get; private set; }

    /// <summary>Where the page asks again what it shows.</summary>
    public string Address => Day is { } day ? AddressOn(day) : AddressOf(new(UnitCode));

    public static string AddressOf(UnitCode unit) => $"{BoardModel.AddressOf(unit)}/status";

    /// <summary>Today's page follows the clock; that of a day stays with it.</summary>
    public string AddressOn(DateOnly day) => day == Today ? AddressOf(new(UnitCode)) : $"{AddressOf(new(UnitCode))}?day={DayText.Of(day)}";

    public TableView Table => StatusTable.Of(Status!, texts);

    public int Count(ReportingState state) => Status!.People.Count(person => person.State == state);

    public async Task<IActionResult> OnGetAsync()
    {
        if (Code.TryParse<UnitCode>(UnitCode) is not { } unit || !ModelState.IsValid)
        {
            return NotFound();
        }

        Status = (await retry.AskAsync(() => grains.GetGrain<IReportingStatusGrain>(0).OfUnitAsync(User.EmployeeNo(), unit, Shown, Shown))).Value;
        return this.Fragment("_Status");
    }
}
