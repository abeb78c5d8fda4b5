using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Accounts;

/// <summary>The door. In <c>--demo</c> mode it also offers the people of the demonstration company.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
public sealed class SignInModel(PasswordSignIn passwords, DemoPeople demo, ITexts texts) : PageModel
{
    [BindProperty] public SignInForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }

    /// <summary>Whom a visitor can become by one click; nobody outside the demonstration.</summary>
    public IReadOnlyList<DemoPersona> Personas { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (User.Identity is { IsAuthenticated: true })
        {
            return LocalRedirect("/");
        }

        Personas = await demo.OfferedToAsync(HttpContext);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = ModelState.IsValid ? await passwords.TryAsync(Form.EmployeeNo.Trim(), Form.Password) : SignInOutcome.Refused;
        if (outcome != SignInOutcome.Refused)
        {
            var onward = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/";
            return this.SeeOther(outcome == SignInOutcome.Entered ? onward : $"/sign-in/code?returnUrl={Uri.EscapeDataString(onward)}");
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError("", texts["SignIn.Refused"]);
        }

        Personas = await demo.OfferedToAsync(HttpContext);
        return this.Refused("_SignInForm.cshtml");
    }
}
