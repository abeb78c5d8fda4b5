using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>Which months take postings: a year at a glance, to be closed by finance and opened again with a reason.</summary>
public sealed class PeriodsModel(IGrainFactory grains, GrainRetry retry, CurrentPerson visitor, CodeNames names, TimeProvider time) : PageModel
{
    private const string Key = "periods";
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    [BindProperty(SupportsGet = true)] public int? Year { get; set; }

    /// <summary>This month: what comes after it has nothing to close.</summary>
    public Period Now => Period.Of(DisplayText.DayOf(time.GetUtcNow()));

    public int ShownYear => Math.Clamp(Year ?? Now.Year, FirstYear, LastYear);

    public ImmutableArray<AccountingPeriod> Periods { get; private set; } = [];

    public bool MayClose { get; private set; }

    private IAccountingPeriodsGrain Grain => grains.GetGrain<IAccountingPeriodsGrain>(Key);

    public static string AddressOf(int year) => $"/periods?year={year}";

    public Task<IActionResult> OnGetAsync() => ShowAsync([]);

    public Task<IActionResult> OnPostCloseAsync(string period, Guid operation) => MoveAsync(period, operation, (intent, month) => Grain.CloseAsync(intent, month));

    public Task<IActionResult> OnPostReopenAsync(string period, Guid operation, string? reason) =>
        MoveAsync(period, operation, (intent, month) => Grain.ReopenAsync(intent, month, reason ?? ""));

    private async Task<IActionResult> MoveAsync(string period, Guid operation, Func<Intent, Period, Task<Result<AccountingPeriod>>> move)
    {
        if (Period.TryParse(period) is not { } month)
        {
            return BadRequest();
        }

        Year = month.Year;
        var intent = new Intent(User.EmployeeNo(), 0, operation);
        var moved = await retry.AskAsync(() => move(intent, month));
        return moved.Succeeded ? this.SeeOther(AddressOf(month.Year), $"Done.Period.{moved.Value.State}") : await ShowAsync(moved.Errors);
    }

    private async Task<IActionResult> ShowAsync(ImmutableArray<DomainError> errors)
    {
        var listed = await retry.AskAsync(() => Grain.ListAsync(User.EmployeeNo(), ShownYear));
        if (!listed.Succeeded)
        {
            return this.NotForYou(listed.Errors);
        }

        (Periods, MayClose) = (listed.Value.Periods, await visitor.MayAsync(Permission.ClosePeriods));
        await names.LoadAsync(Masters.People, Periods.Select(period => period.ChangedBy).OfType<EmployeeNo>().Select(person => person.Value));
        return errors.IsEmpty ? this.Fragment("_Periods") : this.Refused("_Periods", errors);
    }
}
