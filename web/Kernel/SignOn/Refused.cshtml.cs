using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Tells a person that a system is not for him, and whom to ask.</summary>
[ResponseCache(NoStore = true)]
public sealed class RefusedModel(SignOnDesk desk) : PageModel
{
    public const string Address = "/sign-on/refused";

    public static string For(string code) => QueryHelpers.AddQueryString(Address, "system", code);

    /// <summary>The code of the system.</summary>
    [BindProperty(SupportsGet = true)] public string? System { get; set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await desk.FindAsync(System) is not { } system)
        {
            return NotFound();
        }

        Name = system.Name;
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }
}
