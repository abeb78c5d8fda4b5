using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Sets a second factor up, renews its codes on paper and takes it away; each with a code of the app.</summary>
[ResponseCache(NoStore = true)]
public sealed class SecondFactorModel(IGrainFactory grains, GrainRetry retry, AuthenticatorCodes codes, ITexts texts) : PageModel
{
    [BindProperty] public SecondFactorForm Form { get; set; } = new();

    /// <summary>Whether one is in force.</summary>
    public bool IsOn { get; private set; }

    /// <summary>The key to enter into the app; null where one is in force.</summary>
    public string? Key { get; private set; }

    /// <summary>Codes for paper, shown once.</summary>
    public IReadOnlyList<string>? PaperCodes { get; private set; }

    public string Owner => User.EmployeeNo().Value;

    private IAccountGrain Grain => grains.Account(User.EmployeeNo());

    public async Task OnGetAsync()
    {
        var account = (await retry.AskAsync(Grain.FindAsync)).Value;
        IsOn = account?.SecondFactor is not null;
        if (!IsOn)
        {
            // A refused form keeps the key that the app has read already.
            Form.SealedKey = Form.SealedKey is { } shown && codes.KeyOf(shown) is not null ? shown : codes.DrawKey();
            Key = codes.KeyOf(Form.SealedKey);
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid || Form.SealedKey is not { } key || codes.StepOf(key, Form.Code.Replace(" ", "", StringComparison.Ordinal)) is not { } step)
        {
            return await RefuseAsync();
        }

        var paper = AuthenticatorCodes.DrawPaperCodes();
        return await ChangeAsync(new AccountChange.AddSecondFactor(new(key, [.. paper.Select(AuthenticatorCodes.HashOfPaper)], step)), paper);
    }

    public async Task<IActionResult> OnPostCodesAsync()
    {
        if (!await ProveAsync())
        {
            return await RefuseAsync();
        }

        var paper = AuthenticatorCodes.DrawPaperCodes();
        return await ChangeAsync(new AccountChange.RenewRecoveryCodes([.. paper.Select(AuthenticatorCodes.HashOfPaper)]), paper);
    }

    public async Task<IActionResult> OnPostRemoveAsync() =>
        await ProveAsync() ? await ChangeAsync(new AccountChange.RemoveSecondFactor(), paper: null) : await RefuseAsync();

    private async Task<bool> ProveAsync()
    {
        var from = HttpContext.RemoteAddress;
        if (!ModelState.IsValid || (await retry.AskAsync(() => Grain.MayTryAsync(from))).Value is not { SecondFactor: { } factor })
        {
            return false;
        }

        if (codes.ProofOf(factor, Form.Code) is { } proof && (await retry.AskAsync(() => Grain.ProveAsync(proof))).Succeeded)
        {
            return true;
        }

        await Grain.FailAsync(from);
        return false;
    }

    private async Task<IActionResult> ChangeAsync(AccountChange change, IReadOnlyList<string>? paper)
    {
        var intent = Intent.New(User.EmployeeNo(), atVersion: 0);
        var changed = await retry.AskAsync(() => Grain.ChangeAsync(intent, change));
        if (!changed.Succeeded)
        {
            return this.NotForYou(changed.Errors);
        }

        PaperCodes = paper;
        return paper is null ? this.SeeOther(SecurityModel.Address, "SecondFactor.Removed") : Page();
    }

    private async Task<IActionResult> RefuseAsync()
    {
        if (ModelState.IsValid)
        {
            ModelState.AddModelError("Form.Code", texts["CodeRefused"]);
        }

        await OnGetAsync();
        return this.Unprocessable(Page());
    }
}
