using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Http;

/// <summary>The three ways a page answers: a fragment, a refusal, a way onward.</summary>
internal static class PortalPages
{
    extension(ClaimsPrincipal user)
    {
        public EmployeeNo EmployeeNo() => new(user.FindFirstValue(ClaimTypes.NameIdentifier)
            ?? throw new InvalidOperationException("Only signed-in people reach a page."));
    }

    extension(PageModel page)
    {
        public bool IsHtmx => page.Request.Headers.ContainsKey("HX-Request");

        public IActionResult Refused(string partial, ImmutableArray<DomainError> errors = default)
        {
            foreach (var error in errors.IsDefault ? [] : errors)
            {
                page.ModelState.AddModelError(error.Field is null ? "" : $"Form.{error.Field}", error.GetType().Name);
            }

            page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return page.IsHtmx ? page.Partial(partial, page) : page.Page();
        }

        public IActionResult SeeOther(string url)
        {
            if (!page.IsHtmx)
            {
                return page.LocalRedirect(url);
            }

            page.Response.Headers["HX-Redirect"] = url;
            return page.StatusCode(StatusCodes.Status204NoContent);
        }
    }
}
