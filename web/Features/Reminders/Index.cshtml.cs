using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Reminders;

/// <summary>The departments a person may see, each with the times at which it is reminded.</summary>
public sealed class IndexModel(IGrainFactory grains, GrainRetry retry, ITexts texts) : PageModel
{
    public TableView Departments { get; private set; } = null!; // Set before the page is shown.

    public async Task<IActionResult> OnGetAsync()
    {
        var desk = await retry.AskAsync(() => grains.GetGrain<IReminderDeskGrain>(0).OpenAsync(User.EmployeeNo()));
        if (!desk.Succeeded)
        {
            return this.NotForYou(desk.Errors);
        }

        Departments = new(
            "departments", texts["Reminders.Title"],
            [new(texts["Reminders.Department"]), new(texts["Reminders.Today"]), new(texts["Reminders.Tomorrow"])],
            [.. desk.Value.Departments.Select(RowOf)])
        {
            Empty = new("bell", texts["Reminders.None"], texts["Reminders.None.Text"]),
        };
        return Page();
    }

    private TableRow RowOf(DepartmentRounds department) => new(
        $"{ReminderPages.Address}/{department.Unit}",
        [department.Name, Words(department.Today), department.Tomorrow == department.Today ? texts["Reminders.Same"] : Words(department.Tomorrow)]);

    private string Words(ReminderRounds rounds) =>
        rounds.Rounds.IsEmpty ? texts["Reminders.Off"] : string.Join(texts["Separator"], rounds.Rounds.Select(texts.Of));
}
