using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.TimeReports;

/// <summary>The page that posts what changed cost rates make of time approved before, once somebody has seen the difference.</summary>
public sealed class ReRateModel(IGrainFactory grains, GrainRetry retry, CurrentPerson visitor, ITexts texts) : PageModel
{
    [BindProperty] public ReRateForm Form { get; set; } = new();

    [BindProperty] public Guid Operation { get; set; } = Guid.CreateVersion7();

    public ReRatePreview? Preview { get; private set; }

    public ReRateRun? Run { get; private set; }

    public TableView Differences => new(
        "differences", texts["ReRate.Differences"],
        [
            new(texts["ReRate.Month"]), new(texts["ReRate.Lines"], IsNumber: true), new(texts["ReRate.Before"], IsNumber: true),
            new(texts["ReRate.Difference"], IsNumber: true),
        ],
        [.. Preview!.Months.Select(month => new TableRow(null, [month.Month, month.Lines, month.Before, month.Difference]))])
    {
        Totals = [new(null, [texts["List.Total"], Preview.Months.Sum(month => month.Lines), Sum(month => month.Before), Sum(month => month.Difference)])],
        Empty = new("circle-check", texts["ReRate.Nothing"]),
    };

    public async Task<IActionResult> OnGetAsync(string? employee, DateOnly? from)
    {
        if (!await visitor.MayAsync(TimeReportKind.ReRate))
        {
            return this.NotForYou([new NotAllowed(TimeReportKind.ReRate.Name)]);
        }

        Form = new() { Employee = employee ?? "", From = from };
        ModelState.Clear();
        return from is not null && Code.TryParse<EmployeeNo>(employee) is not null ? await ShowAsync() : Page();
    }

    public Task<IActionResult> OnPostPreviewAsync() => ModelState.IsValid ? ShowAsync() : Task.FromResult(this.Refused("_ReRate"));

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return this.Refused("_ReRate");
        }

        var run = await retry.AskAsync(() => grains.GetGrain<IReRateGrain>(0)
            .RunAsync(new(User.EmployeeNo(), 0, Operation), new(Form.Employee.Trim()), Form.From!.Value));
        if (!run.Succeeded)
        {
            return this.Refused("_ReRate", run.Errors);
        }

        // The next press is another run: rates may have changed since.
        ModelState.Remove(nameof(Operation));
        (Run, Operation) = (run.Value, Guid.CreateVersion7());
        return this.Fragment("_ReRate");
    }

    private async Task<IActionResult> ShowAsync()
    {
        var preview = await retry.AskAsync(() => grains.GetGrain<IReRateGrain>(0).PreviewAsync(User.EmployeeNo(), new(Form.Employee.Trim()), Form.From!.Value));
        if (!preview.Succeeded)
        {
            return this.Refused("_ReRate", preview.Errors);
        }

        Preview = preview.Value;
        return this.Fragment("_ReRate");
    }

    private Money Sum(Func<ReRateMonth, Money> amount) => Preview!.Months.Select(amount).Aggregate(Money.Cny(0), (sum, one) => sum + one);
}
