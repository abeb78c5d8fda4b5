using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.TimeReports;

/// <summary>What a person reported in a month, line by line: where the entries of labour cost lead.</summary>
public sealed class MonthModel(IGrainFactory grains, GrainRetry retry, CodeNames names, ITexts texts) : PageModel
{
    private const string ThisMonth = "now";

    public TimeReport Report { get; private set; } = null!; // Set before the page is shown.

    /// <summary>What the person is called.</summary>
    public string Name { get; private set; } = "";

    public TableView Lines => new(
        "time-lines", texts["Month.Title"],
        [
            new(texts["Entry.Day"]), new(texts["Entry.Project"]), new(texts["TimeEntry.Activity"]), new(texts["Column.Status"]),
            new(texts["Month.Approver"]), new(texts["Entry.Hours"], IsNumber: true),
        ],
        [
            .. Report.Lines.Where(line => line.Status != TimeLineStatus.Removed).OrderBy(line => line.Day).Select(line => new TableRow(
                null, [line.Day, line.Entry.Project, line.Entry.Activity, line.Status, line.Approver, line.Entry.Hours])),
        ])
    {
        Totals =
        [
            new(null, [texts["List.Total"], "", "", "", "", Report.Lines.Where(line => line.Status is not (TimeLineStatus.Removed or TimeLineStatus.Returned))
                .Aggregate(Hours.None, (sum, line) => sum + line.Entry.Hours)]),
        ],
        Empty = new("clock", texts["Month.Empty"]),
    };

    /// <summary>Where the report with a grain key is shown: <c>tr:E0001|2026-04</c> at <c>/time-reports/E0001/2026-04</c>.</summary>
    public static string AddressOf(string key) =>
        DocumentKind.CodeOf(key).Split('|') is [var person, var month] ? $"/time-reports/{Uri.EscapeDataString(person)}/{month}" : "/time";

    /// <summary>Where a person's own month is shown; this one where none is named.</summary>
    public static string AddressOf(EmployeeNo person, Period? month = null) => $"/time-reports/{Uri.EscapeDataString(person.Value)}/{(object?)month ?? ThisMonth}";

    public async Task<IActionResult> OnGetAsync(string person, string month)
    {
        if (Code.TryParse<EmployeeNo>(person) is not { } employee || await MonthAsync(month) is not { } period)
        {
            return NotFound();
        }

        var report = await retry.AskAsync(() => grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(employee, period)).GetAsync(User.EmployeeNo()));
        if (!report.Succeeded)
        {
            return this.NotForYou(report.Errors);
        }

        Report = report.Value;
        Name = await names.FindAsync(Masters.People, employee.Value) ?? employee.Value;
        return Page();
    }

    // Which month it is the silo says: the company has a clock of its own.
    private async Task<Period?> MonthAsync(string month) => month != ThisMonth ? Period.TryParse(month)
        : (await retry.AskAsync(() => grains.GetGrain<ITimeDeskGrain>(0).OpenAsync(User.EmployeeNo(), day: null))).Value is { } desk ? Period.Of(desk.Today) : null;
}
