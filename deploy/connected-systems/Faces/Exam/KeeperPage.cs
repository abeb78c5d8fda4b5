using ConnectedSystems.Kernel;
using ConnectedSystems.Kernel.Pages;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ConnectedSystems.Faces.Exam;

/// <summary>A page for those who set papers; everybody else is refused.</summary>
internal abstract class KeeperPage(Keepers keepers) : FacePage
{
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!keepers.Has(Me))
        {
            context.Result = Forbid();
        }
    }
}
