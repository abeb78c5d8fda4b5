using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Upstream;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Accounts;

/// <summary>The door. In <c>--demo</c> mode it also offers the people of the demonstration company.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
public sealed class SignInModel(PasswordSignIn passwords, DemoPeople demo, ForeignProvider provider, ITexts texts) : PageModel
{
    [BindProperty] public SignInForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }

    /// <summary>Says that the other provider sent somebody who does not get in.</summary>
    [BindProperty(SupportsGet = true)] public string? Upstream { get; set; }

    /// <summary>The other provider that people may sign in with; null where there is none.</summary>
    public string? Provider => provider.Name;

    /// <summary>Where it is gone to.</summary>
    public string ProviderAddress => ForeignProvider.AddressFor(ReturnUrl);

    /// <summary>Whom a visitor can become by one click; nobody outside the demonstration.</summary>
    public IReadOnlyList<DemoPersona> Personas { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (User.Identity is { IsAuthenticated: true })
        {
            return LocalRedirect("/");
        }

        if (Upstream is not null)
        {
            ModelState.AddModelError("", texts["SignIn.UpstreamRefused"]);
        }

        Personas = await demo.OfferedToAsync(HttpContext);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = ModelState.IsValid ? await passwords.TryAsync(Form.EmployeeNo.Trim(), Form.Password) : SignInOutcome.Refused;
        if (outcome is SignInOutcome.Entered or SignInOutcome.NeedsCode)
        {
            var onward = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/";
            return this.SeeOther(outcome == SignInOutcome.Entered ? onward : $"/sign-in/code?returnUrl={Uri.EscapeDataString(onward)}");
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError("", texts[outcome is SignInOutcome.Unavailable ? "SignIn.Unavailable" : "SignIn.Refused"]);
        }

        Personas = await demo.OfferedToAsync(HttpContext);
        return this.Refused("_SignInForm.cshtml");
    }
}
