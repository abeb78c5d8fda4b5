using Microsoft.AspNetCore.Diagnostics;
using OpsSupport.Kernel.Cas;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Keeps what systems are answered from being dressed up as a page for people: they read the status and the headers.</summary>
internal sealed class ProgramAnswers(RequestDelegate next)
{
    private static readonly string[] ForPeople = [AuthorizeRequest.Path, LogoutEndpoint.Path, CasLogin.Path, CasLogout.Path];

    public Task InvokeAsync(HttpContext context)
    {
        if (SignOnDoor.IsSignOn(context.Request.Path) && !ForPeople.Any(path => context.Request.Path.StartsWithSegments(path))
            && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return next(context);
    }
}
