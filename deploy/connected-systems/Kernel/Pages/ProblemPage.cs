using ConnectedSystems.Kernel.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ConnectedSystems.Kernel.Pages;

/// <summary>What people read where there is no page for them. It is shown in place of the answer to whatever was asked, forms as well.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
internal sealed class ProblemPage : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Status { get; set; }

    public Word What => Status switch
    {
        403 => Words.Problem403,
        404 or 405 => Words.Problem404,
        413 => Words.Problem413,
        >= 500 => Words.Problem500,
        _ => Words.Problem400,
    };
}
