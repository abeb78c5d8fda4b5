using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Company;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Features.Setup;

/// <summary>Leads the first visitor through the set-up. Only somebody at this machine can be the first, and only once.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
public sealed class SetupModel(IGrainFactory grains, PasswordSetter passwords, SessionStart sessions) : PageModel
{
    [BindProperty] public SetupForm Form { get; set; } = new();

    /// <summary>Whether the form is offered; a visitor from elsewhere reads why it is not.</summary>
    public bool IsOffered => HttpContext.IsAtThisMachine();

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if ((await grains.Company().GetAsync()).IsSetUp)
        {
            context.Result = NotFound();
        }
        else if (!IsOffered)
        {
            Response.StatusCode = StatusCodes.Status403Forbidden;
            context.Result = Page();
        }
        else
        {
            await next();
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid && await passwords.HashAsync(Form.EmployeeNo.Trim(), Form.Password, ModelState, "Form.Password") is { } hash)
        {
            var done = await grains.GetGrain<ISetupGrain>(ISetupGrain.Key).RunAsync(Form.ToSetup(hash));
            return done.Succeeded ? await EnterAsync() : this.Refused("_Form.cshtml", done.Errors);
        }

        return this.Refused("_Form.cshtml");
    }

    private async Task<IActionResult> EnterAsync()
    {
        if ((await grains.Account(new(Form.EmployeeNo.Trim())).FindAsync()).Value is { } administrator)
        {
            await sessions.EnterAsync(administrator, SignInWay.Invitation);
        }

        return this.SeeOther(Form.Start is SetupStart.Import ? "/imports" : "/");
    }
}
