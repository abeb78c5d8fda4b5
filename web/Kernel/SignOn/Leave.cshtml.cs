using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Cas;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Asks whether to sign out here too, where a system could not prove that it speaks for the person.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
public sealed class LeaveModel : PageModel
{
    public const string Address = "/sign-on/leave";

    /// <summary>The request that waits for the answer.</summary>
    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }

    private static readonly string[] Ways = [$"{LogoutEndpoint.Path}?", $"{CasLogout.Path}?"];

    private string Onward => Ways.Any(way => ReturnUrl?.StartsWith(way, StringComparison.Ordinal) == true) ? ReturnUrl! : "/";

    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? Page() : LocalRedirect(Onward);

    public async Task<IActionResult> OnPostAsync()
    {
        await PortalSession.EndAsync(HttpContext);
        return LocalRedirect(Onward);
    }
}
