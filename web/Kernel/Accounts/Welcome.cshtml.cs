using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Where an invitation leads: its owner sets a password and is signed in.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
public sealed class WelcomeModel(IGrainFactory grains, GrainRetry retry, PasswordSetter passwords, SessionStart sessions) : PageModel
{
    [BindProperty] public NewPasswordForm Form { get; set; } = new();

    /// <summary>The text of the link.</summary>
    [BindProperty(SupportsGet = true)] public string? Code { get; set; }

    /// <summary>Whose password is set; null where the link is not worth anything.</summary>
    public EmployeeNo? Employee { get; private set; }

    public Task OnGetAsync() => FindAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await FindAsync();
        if (Employee is null || !ModelState.IsValid || await passwords.HashAsync(Employee.Value, Form.Password, ModelState, "Form.Password") is not { } hash)
        {
            return this.Unprocessable(Page());
        }

        var accepted = await retry.AskAsync(() => grains.Account(Employee).AcceptAsync(OwnedSecret.HashOf(Code!), hash));
        if (!accepted.Succeeded)
        {
            Employee = null;
            return Page();
        }

        // Whoever has a second factor proves it: the link alone was sent, perhaps, where others read.
        var isIn = accepted.Value.SecondFactor is null && await sessions.EnterAsync(accepted.Value, SignInWay.Invitation);
        return this.SeeOther(isIn ? "/" : "/sign-in", "Welcome.Done");
    }

    private async Task FindAsync() => Employee = OwnedSecret.TryParse(SecretKind.Invitation, Code) is { } link
        ? (await retry.AskAsync(() => grains.Account(link.Owner).InvitedAsync(link.Hash))).Value?.Employee
        : null;
}
