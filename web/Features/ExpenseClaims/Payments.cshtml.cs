using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>What finance pays: claims whose paper is there go on a payment list, and those on it are paid.</summary>
public sealed class PaymentsModel(IGrainFactory grains, GrainRetry retry, CurrentPerson visitor) : PageModel
{
    private static readonly ImmutableArray<ClaimStage> Waiting = [ClaimStage.PaperReceived, ClaimStage.Exported];

    [BindProperty] public ClaimStage Stage { get; set; }

    [BindProperty] public List<string> Claims { get; set; } = [];

    public ImmutableArray<PaymentStep> Steps { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAsync([]);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await visitor.MayAsync(ExpenseClaimDocument.Settle))
        {
            return this.NotForYou([new NotAllowed(ExpenseClaimDocument.Settle.Name)]);
        }

        var errors = ImmutableArray.CreateBuilder<DomainError>();
        foreach (var (version, code) in Claims.Take(IClaimPaymentsGrain.Most).Select(PaymentStep.Read).OfType<(int, string)>())
        {
            var claim = grains.GetGrain<IExpenseClaimGrain>(ExpenseClaimDocument.Kind.Ref(ExpenseClaimDocument.Kind.KeyAt(code)).ToGrainId());
            var intent = Intent.New(User.EmployeeNo(), version);
            errors.AddRange((await retry.AskAsync(() => claim.MoveToAsync(intent, Stage))).Errors);
        }

        return errors.Count == 0 ? this.SeeOther("/claims/payments", "Done.Save") : await ShowAsync([.. errors.Distinct()]);
    }

    private async Task<IActionResult> ShowAsync(ImmutableArray<DomainError> errors)
    {
        var steps = ImmutableArray.CreateBuilder<PaymentStep>();
        foreach (var stage in Waiting)
        {
            var listed = await retry.AskAsync(() => grains.GetGrain<IClaimPaymentsGrain>(0).ListAsync(User.EmployeeNo(), stage));
            if (!listed.Succeeded)
            {
                return this.NotForYou(listed.Errors);
            }

            steps.Add(new(stage, listed.Value));
        }

        Steps = steps.ToImmutable();
        return errors.IsEmpty ? this.Fragment("_Payments") : this.Refused("_Payments", errors);
    }
}
