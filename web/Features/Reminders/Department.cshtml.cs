using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Revisions;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Reminders;

/// <summary>One department: when it is reminded from tomorrow on, what ran lately, and how much was missed.</summary>
public sealed class DepartmentModel(IGrainFactory grains, GrainRetry retry, CodeNames names, ITexts texts, TimeProvider time) : PageModel
{
    private const int HistoryShown = 20;
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    [BindProperty(SupportsGet = true, Name = "unitCode")] public required string Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "month")] public string? MonthText { get; set; }

    [BindProperty] public ReminderPlanForm Form { get; set; } = new();

    [BindProperty] public Guid Operation { get; set; } = Guid.CreateVersion7();

    [BindProperty] public int Version { get; set; }

    public DepartmentReminders Reminders { get; private set; } = null!; // Set before the page is shown, as what is below.

    public MissStatistics? Missed { get; private set; }

    public HistoryView History { get; private set; } = null!;

    private DateOnly Today => DisplayText.DayOf(time.GetUtcNow());

    private IReminderPlanGrain Plan => grains.GetGrain<IReminderPlanGrain>(ReminderPlanDocument.Kind.KeyAt(Unit));

    public string AddressOf(Period month) => $"{ReminderPages.Address}/{Unit}?month={month}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        (Form, Version) = (ReminderPlanForm.Of(Reminders.Rounds.Tomorrow), Reminders.Version);
        return this.Fragment("_Department");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return this.Refused("_Department");
        }

        var set = await retry.AskAsync(() => Plan.SetAsync(new(User.EmployeeNo(), Version, Operation), Form.ToRounds()));
        return set.Succeeded ? this.SeeOther($"{ReminderPages.Address}/{Unit}", "Done.Reminders") : this.Refused("_Department", set.Errors);
    }

    private async Task<IActionResult?> LoadAsync()
    {
        if (Code.TryParse<UnitCode>(Unit) is not { } unit)
        {
            return NotFound();
        }

        var reader = User.EmployeeNo();
        var found = await retry.AskAsync(() => grains.GetGrain<IReminderDeskGrain>(0).OfUnitAsync(reader, unit));
        if (!found.Succeeded)
        {
            return this.NotForYou(found.Errors);
        }

        Reminders = found.Value;
        Missed = await MissedAsync(unit);
        var history = (await Plan.HistoryAsync(reader, HistoryShown)).Value?.Entries ?? [];
        History = await HistoryView.ReadAsync(history, typeof(ReminderPlan), ui: null, texts, names);
        return null;
    }

    private async Task<MissStatistics?> MissedAsync(UnitCode unit)
    {
        var month = Period.TryParse(MonthText) is { Year: >= FirstYear and <= LastYear } asked ? asked : Period.Of(Today);
        var missing = await retry.AskAsync(() => grains.GetGrain<IReportingStatusGrain>(0).MissingAsync(User.EmployeeNo(), unit, month.FirstDay, month.LastDay));
        return missing.Succeeded ? new(month, missing.Value, texts) : null;
    }
}
