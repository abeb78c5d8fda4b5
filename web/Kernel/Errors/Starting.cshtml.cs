using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OpsSupport.Kernel.Errors;

/// <summary>The system is on its way: the page loads itself again until it is there.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class StartingModel : PageModel
{
    private const int RetrySeconds = 2;

    public void OnGet()
    {
        var seconds = RetrySeconds.ToString(CultureInfo.InvariantCulture);
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Response.Headers.RetryAfter = seconds;
        // Browsers follow it without script, and it loads the address that was asked for.
        Response.Headers["Refresh"] = seconds;
    }
}
