using ConnectedSystems.Kernel.SignOn;
using ConnectedSystems.Kernel.Wording;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ConnectedSystems.Kernel.Pages;

/// <summary>What every page has: who reads it, and why what he sent was not done.</summary>
internal abstract class FacePage : PageModel
{
    public Visitor Me => Visitor.Of(User);

    public Refusal? Refusal { get; private set; }

    /// <summary>The page again, with what was typed and why it was not taken.</summary>
    protected PageResult Refuse(Refusal why)
    {
        (Refusal, Response.StatusCode) = (why, StatusCodes.Status422UnprocessableEntity);
        return Page();
    }
}
