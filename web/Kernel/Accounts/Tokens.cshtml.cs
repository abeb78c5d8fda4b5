using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Accounts;

/// <summary>A person's access tokens: made here, shown once, revoked here.</summary>
[ResponseCache(NoStore = true)]
public sealed class TokensModel(IGrainFactory grains, GrainRetry retry, TimeProvider time) : PageModel
{
    private const int UsualDays = 90;

    [BindProperty] public AccessTokenForm Form { get; set; } = new();

    [BindProperty] public Guid Operation { get; set; } = Guid.CreateVersion7();

    public ImmutableArray<AccessToken> Tokens { get; private set; } = [];

    /// <summary>The text of the token just made. It is never shown again.</summary>
    public string? Shown { get; private set; }

    public DateOnly Today => DisplayText.DayOf(time.GetUtcNow());

    private IAccessTokensGrain Grain => grains.AccessTokens(User.EmployeeNo());

    public async Task<IActionResult> OnGetAsync()
    {
        Form.LastDay = Today.AddDays(UsualDays);
        await ListAsync();
        return this.Fragment("_Tokens");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefuseAsync([]);
        }

        var text = OwnedSecret.Draw(SecretKind.AccessToken, User.EmployeeNo());
        var (intent, wanted) = (new Intent(text.Owner, 0, Operation), new NewAccessToken(Form.Name, Form.LastDay!.Value, text.Hash));
        var made = await retry.AskAsync(() => Grain.AddAsync(intent, text.Owner, wanted));
        if (!made.Succeeded)
        {
            return await RefuseAsync(made.Errors);
        }

        // Shown in the answer itself: a redirect would have to carry the secret along.
        ModelState.Clear();
        (Shown, Operation, Form) = (text.Text, Guid.CreateVersion7(), new() { LastDay = Form.LastDay });
        await ListAsync();
        return this.Fragment("_Tokens");
    }

    public async Task<IActionResult> OnPostRevokeAsync(string token)
    {
        var intent = Intent.New(User.EmployeeNo(), atVersion: 0);
        var revoked = await retry.AskAsync(() => Grain.RevokeAsync(intent, token));
        return revoked.Succeeded ? this.SeeOther("/account/tokens", "Tokens.Revoked") : this.NotForYou(revoked.Errors);
    }

    private async Task<IActionResult> RefuseAsync(ImmutableArray<DomainError> errors)
    {
        await ListAsync();
        return this.Refused("_Tokens", errors);
    }

    private async Task ListAsync() => Tokens = (await retry.AskAsync(() => Grain.ListAsync(User.EmployeeNo()))).Value!.Tokens;
}
