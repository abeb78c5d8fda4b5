using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Upstream;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Accounts;

/// <summary>How a person signs in, and where he is signed in: everything about his account that he looks after himself.</summary>
[ResponseCache(NoStore = true)]
public sealed class SecurityModel(IGrainFactory grains, GrainRetry retry, PasswordSignIn passwords, PasswordSetter setter, IEnumerable<IPasswordDirectory> directories, ITexts texts) : PageModel
{
    public const string Address = "/account/security";

    [BindProperty] public PasswordChangeForm Form { get; set; } = new();

    public AccountView Account { get; private set; } = null!; // Set before the page is shown.

    /// <summary>A directory knows the password; nothing here can change it.</summary>
    public bool IsKeptElsewhere => Account.Stage is not AccountStage.Active && directories.Any();

    public string? OwnSession => User.FindFirst(SessionDoor.SessionClaim)?.Value;

    private IAccountGrain Grain => grains.Account(User.EmployeeNo());

    public async Task<IActionResult> OnGetAsync()
    {
        var seen = await retry.AskAsync(() => Grain.ViewAsync(User.EmployeeNo()));
        if (!seen.Succeeded)
        {
            return this.NotForYou(seen.Errors);
        }

        Account = seen.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var owner = User.EmployeeNo();
        if (ModelState.IsValid && !await passwords.IsOwnAsync(owner, Form.Current))
        {
            ModelState.AddModelError("Form.Current", texts["Security.Password.Wrong"]);
        }

        if (!ModelState.IsValid || await setter.HashAsync(owner.Value, Form.Password, ModelState, "Form.Password") is not { } hash)
        {
            return await OnGetAsync() is PageResult page ? this.Unprocessable(page) : NotFound();
        }

        var intent = Intent.New(owner, atVersion: 0);
        await retry.AskAsync(() => Grain.ChangeAsync(intent, new AccountChange.SetPassword(hash, OwnSession ?? "")));
        return this.SeeOther(Address, "Security.Password.Done");
    }

    public async Task<IActionResult> OnPostEndSessionsAsync(string? session)
    {
        var intent = Intent.New(User.EmployeeNo(), atVersion: 0);
        var change = new AccountChange.EndSessions(session, OwnSession);
        var ended = await retry.AskAsync(() => Grain.ChangeAsync(intent, change));
        return ended.Succeeded ? this.SeeOther(Address, "Sessions.Ended") : this.NotForYou(ended.Errors);
    }
}
