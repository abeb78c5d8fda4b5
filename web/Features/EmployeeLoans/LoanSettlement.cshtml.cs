using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EmployeeLoans;

/// <summary>What finance does with an agreed loan: pays it out, and takes back what was not spent.</summary>
public sealed class LoanSettlementModel(IGrainFactory grains, GrainRetry retry, CurrentPerson visitor) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string Key { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public Guid Operation { get; set; } = Guid.CreateVersion7();

    [BindProperty] public RepaymentForm Form { get; set; } = new();

    public Document<EmployeeLoan> Loan { get; private set; } = null!; // Set before the page is shown.

    private IEmployeeLoanGrain Grain => grains.GetGrain<IEmployeeLoanGrain>(EmployeeLoanDocument.Kind.Ref(EmployeeLoanDocument.Kind.KeyAt(Key)).ToGrainId());

    private Intent Intent => new(User.EmployeeNo(), Version, Operation);

    public static string AddressOf(string key) => $"/{EmployeeLoanDocument.Kind.Slug}/{Uri.EscapeDataString(key)}/settlement";

    public Task<IActionResult> OnGetAsync() => ShowAsync([]);

    public async Task<IActionResult> OnPostPayAsync()
    {
        ModelState.Clear();
        return await AnswerAsync(await retry.AskAsync(() => Grain.PayAsync(Intent)));
    }

    public async Task<IActionResult> OnPostRepayAsync() => !ModelState.IsValid
        ? await ShowAsync([])
        : await AnswerAsync(await retry.AskAsync(() => Grain.RepayAsync(Intent, Money.Cny(Form.Amount!.Value))));

    private async Task<IActionResult> AnswerAsync(Result<DocumentHeader> done) =>
        done.Succeeded ? this.SeeOther(AddressOf(Key), "Done.Save") : await ShowAsync(done.Errors);

    private async Task<IActionResult> ShowAsync(ImmutableArray<DomainError> errors)
    {
        if (!await visitor.MayAsync(EmployeeLoanDocument.Settle))
        {
            return this.NotForYou([new NotAllowed(EmployeeLoanDocument.Settle.Name)]);
        }

        var found = await retry.AskAsync(() => Grain.GetAsync(User.EmployeeNo()));
        if (!found.Succeeded)
        {
            return this.NotForYou(found.Errors);
        }

        Loan = found.Value;
        Operation = Guid.CreateVersion7();
        return errors.IsEmpty && ModelState.IsValid ? this.Fragment("_Settlement") : this.Refused("_Settlement", errors);
    }
}
