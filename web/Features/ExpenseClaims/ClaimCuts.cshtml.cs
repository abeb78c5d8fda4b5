using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>Finance, about to agree to a claim, accepts less of some of its lines and says why.</summary>
public sealed class ClaimCutsModel(IGrainFactory grains, GrainRetry retry, CurrentPerson visitor) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string Key { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public Guid Operation { get; set; } = Guid.CreateVersion7();

    [BindProperty] public AcceptedForm Form { get; set; } = new();

    public Document<ExpenseClaim> Claim { get; private set; } = null!; // Set before the page is shown.

    public string ClaimUrl => $"/{ExpenseClaimDocument.Kind.Slug}/{Uri.EscapeDataString(Key)}";

    private IExpenseClaimGrain Grain => grains.GetGrain<IExpenseClaimGrain>(ExpenseClaimDocument.Kind.Ref(ExpenseClaimDocument.Kind.KeyAt(Key)).ToGrainId());

    public static string AddressOf(string key) => $"/{ExpenseClaimDocument.Kind.Slug}/{Uri.EscapeDataString(key)}/cuts";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await RefusedAsync() is { } refused)
        {
            return refused;
        }

        Form = AcceptedForm.Of(Claim.Body);
        return this.Fragment("_Cuts");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await RefusedAsync() is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Again([]);
        }

        var cut = await retry.AskAsync(() => Grain.CutAsync(new(User.EmployeeNo(), Version, Operation), Form.Changed(Claim.Body)));
        return cut.Succeeded ? this.SeeOther(ClaimUrl, "Done.Save") : Again(cut.Errors);
    }

    /// <summary>What was typed stays, beside the lines as they are now.</summary>
    private IActionResult Again(ImmutableArray<DomainError> errors)
    {
        Form = Form.Beside(Claim.Body);
        Operation = Guid.CreateVersion7();
        return this.Refused("_Cuts", errors);
    }

    private async Task<IActionResult?> RefusedAsync()
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

        Claim = found.Value with { Body = found.Value.Body with { Lines = ExpenseClaim.Numbered(found.Value.Body.Lines) } };
        return null;
    }
}
