using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>What finance does with an approved claim: sees what the ledger will be told, and takes it stage by stage to its payment.</summary>
public sealed class ClaimSettlementModel(IGrainFactory grains, GrainRetry retry, CurrentPerson visitor) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string Key { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public Guid Operation { get; set; } = Guid.CreateVersion7();

    [BindProperty] public ClaimStage Stage { get; set; }

    public Document<ExpenseClaim> Claim { get; private set; } = null!; // Set before the page is shown.

    /// <summary>The stage that may follow; null where none does.</summary>
    public ClaimStage? Next => Claim.Header.Status == DocumentStatus.Effective && Claim.Body.Stage < ClaimStage.Paid ? Claim.Body.Stage + 1 : null;

    /// <summary>Of a claim that was taken back, the red one.</summary>
    public ClaimVoucher Voucher => ClaimVoucher.Of(Claim.Body, Claim.Header.Owner) is var voucher && Claim.Header.Status == DocumentStatus.Voided ? voucher.Reversed() : voucher;

    private IExpenseClaimGrain Grain => grains.GetGrain<IExpenseClaimGrain>(ExpenseClaimDocument.Kind.Ref(ExpenseClaimDocument.Kind.KeyAt(Key)).ToGrainId());

    public static string AddressOf(string key) => $"/{ExpenseClaimDocument.Kind.Slug}/{Uri.EscapeDataString(key)}/settlement";

    public Task<IActionResult> OnGetAsync() => ShowAsync([]);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync([]);
        }

        var moved = await retry.AskAsync(() => Grain.MoveToAsync(new(User.EmployeeNo(), Version, Operation), Stage));
        return moved.Succeeded ? this.SeeOther(AddressOf(Key), "Done.Save") : await ShowAsync(moved.Errors);
    }

    private async Task<IActionResult> ShowAsync(ImmutableArray<DomainError> errors)
    {
        if (!await visitor.MayAsync(ExpenseClaimDocument.Settle))
        {
            return this.NotForYou([new NotAllowed(ExpenseClaimDocument.Settle.Name)]);
        }

        var found = await retry.AskAsync(() => Grain.GetAsync(User.EmployeeNo()));
        if (!found.Succeeded)
        {
            return this.NotForYou(found.Errors);
        }

        Claim = found.Value;
        return errors.IsEmpty && ModelState.IsValid ? this.Fragment("_Settlement") : this.Refused("_Settlement", errors);
    }
}
