using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Accounts;

/// <summary>The second step of signing in, for those who gave a right password a moment ago.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
public sealed class SignInCodeModel(SecondStep second, ITexts texts) : PageModel
{
    [BindProperty] public SignInCodeForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => second.Waiting() is null ? LocalRedirect("/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (second.Waiting() is not { } employee)
        {
            return LocalRedirect("/sign-in");
        }

        if (ModelState.IsValid && await second.TryAsync(employee, Form.Code))
        {
            return this.SeeOther(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError("Form.Code", texts["CodeRefused"]);
        }

        return this.Unprocessable(Page());
    }
}
