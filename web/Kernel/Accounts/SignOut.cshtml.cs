using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Ends the session. A post, so that no link and no picture can sign anybody out.</summary>
[AllowAnonymous]
public sealed class SignOutModel(SessionStart sessions) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.LeaveAsync();
        return this.SeeOther("/sign-in");
    }
}
