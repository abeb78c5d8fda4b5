using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Becomes one of the offered people by one click. Where nobody is offered, there is no such page.</summary>
[AllowAnonymous]
public sealed class DemoSignInModel(DemoPeople demo, UserManager<PortalUser> users, SessionStart sessions) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(string? employee, string? returnUrl)
    {
        var offered = await demo.OfferedToAsync(HttpContext);
        if (offered.FirstOrDefault(persona => persona.Employee.Value == employee) is not { } chosen)
        {
            return NotFound();
        }

        if (!await sessions.EnterAsync((await AccountOfAsync(chosen.Employee)).Account, SignInWay.Demonstration))
        {
            return NotFound();
        }

        return this.SeeOther(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }

    // Without a password, so that nobody signs in as a persona once the demonstration is over.
    private async Task<PortalUser> AccountOfAsync(EmployeeNo employee)
    {
        if (await users.FindByNameAsync(employee.Value) is { } known)
        {
            return known;
        }

        var user = new PortalUser(new() { Employee = employee });
        await users.CreateAsync(user);
        return user;
    }
}
