using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>Paper comes in: a scanner types the number of a printed claim, and the claim is marked as received at once.</summary>
public sealed class ReceivedModel(IGrainFactory grains, GrainRetry retry, CurrentPerson visitor) : PageModel
{
    [BindProperty] public string? Number { get; set; }

    /// <summary>The claim whose paper has just come in; null before and where none was found.</summary>
    public Document<ExpenseClaim>? Claim { get; private set; }

    public Task<IActionResult> OnGetAsync() => ShowAsync([]);

    public async Task<IActionResult> OnPostAsync()
    {
        var number = Number?.Trim().ToUpperInvariant() ?? "";
        var found = await retry.AskAsync(() => grains.GetGrain<IClaimPaymentsGrain>(0).ScannedAsync(User.EmployeeNo(), number));
        if (!found.Succeeded)
        {
            return await ShowAsync(found.Errors);
        }

        var grain = grains.GetGrain<IExpenseClaimGrain>(found.Value.Ref.ToGrainId());
        var intent = Intent.New(User.EmployeeNo(), found.Value.Version);
        var marked = await retry.AskAsync(() => grain.MoveToAsync(intent, ClaimStage.PaperReceived));
        Claim = marked.Succeeded ? (await retry.AskAsync(() => grain.GetAsync(User.EmployeeNo()))).Value : null;
        return await ShowAsync(marked.Errors);
    }

    private async Task<IActionResult> ShowAsync(ImmutableArray<DomainError> errors) =>
        !await visitor.MayAsync(ExpenseClaimDocument.Settle) ? this.NotForYou([new NotAllowed(ExpenseClaimDocument.Settle.Name)])
        : errors.IsEmpty ? this.Fragment("_Received")
        : this.Refused("_Received", [.. errors.Select(error => error with { Field = null })]);
}
