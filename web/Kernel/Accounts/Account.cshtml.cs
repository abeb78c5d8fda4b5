using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>One account in the hands of an administrator: gives a link to set a password, keeps somebody out, ends his sessions.</summary>
[ResponseCache(NoStore = true)]
public sealed class AccountModel(IGrainFactory grains, GrainRetry retry, PortalSettings portal) : PageModel
{
    [BindProperty(SupportsGet = true)] public string No { get; set; } = "";

    public AccountView Account { get; private set; } = null!; // Set before the page is shown.

    public string Name { get; private set; } = "";

    /// <summary>The link just made. It is never shown again.</summary>
    public string? Shown { get; private set; }

    public string OwnAddress => AddressOf(Account.Employee);

    private EmployeeNo? Employee => Code.TryParse<EmployeeNo>(No);

    public static string AddressOf(EmployeeNo employee) => $"{AccountsModel.Address}/{Uri.EscapeDataString(employee.Value)}";

    public async Task<IActionResult> OnGetAsync() => Employee is { } employee
        ? await ShowAsync(await retry.AskAsync(() => grains.Account(employee).ViewAsync(User.EmployeeNo())))
        : NotFound();

    public async Task<IActionResult> OnPostInviteAsync()
    {
        if (Employee is not { } employee)
        {
            return NotFound();
        }

        var link = OwnedSecret.Draw(SecretKind.Invitation, employee);
        var invited = await ChangeAsync(employee, new AccountChange.Invite(link.Hash));
        Shown = invited.Succeeded ? $"{(portal.Address is { Length: > 0 } ? portal.Link("") : $"{Request.Scheme}://{Request.Host}")}/welcome?code={link.Text}" : null;
        return await ShowAsync(invited);
    }

    public Task<IActionResult> OnPostCloseAsync() => ChangeAsync(new AccountChange.Close(), "Account.Closed");

    public Task<IActionResult> OnPostReopenAsync() => ChangeAsync(new AccountChange.Reopen(), "Account.Reopened");

    public Task<IActionResult> OnPostRemoveSecondAsync() => ChangeAsync(new AccountChange.RemoveSecondFactor(), "SecondFactor.Removed");

    public Task<IActionResult> OnPostEndSessionsAsync(string? session) => ChangeAsync(new AccountChange.EndSessions(session), "Sessions.Ended");

    private async Task<IActionResult> ChangeAsync(AccountChange change, string flash)
    {
        if (Employee is not { } employee)
        {
            return NotFound();
        }

        var changed = await ChangeAsync(employee, change);
        return changed.Succeeded ? this.SeeOther(AddressOf(employee), flash) : await ShowAsync(changed);
    }

    private Task<Result<AccountView>> ChangeAsync(EmployeeNo employee, AccountChange change)
    {
        var intent = Intent.New(User.EmployeeNo(), atVersion: 0);
        return retry.AskAsync(() => grains.Account(employee).ChangeAsync(intent, change));
    }

    private async Task<IActionResult> ShowAsync(Result<AccountView> account)
    {
        var seen = account;
        if (account.Errors.Any(error => error.Refusal == RefusalKind.Rule))
        {
            this.Refuse(account.Errors);
            seen = await retry.AskAsync(() => grains.Account(Employee!).ViewAsync(User.EmployeeNo()));
        }

        if (!seen.Succeeded)
        {
            return seen.Errors.Any(error => error is Nobody) ? NotFound() : this.NotForYou(seen.Errors);
        }

        Account = seen.Value;
        Name = (await retry.AskAsync(() => grains.GetGrain<IDirectoryGrain>(0).FindAsync(Account.Employee))).Value?.Name ?? Account.Employee.Value;
        return Page();
    }
}
