using System.Collections.Immutable;
using System.Security.Claims;
using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Http;

/// <summary>The four ways a page answers: a fragment, a refusal, a way onward, and "not for you".</summary>
internal static class PortalPages
{
    extension(ClaimsPrincipal user)
    {
        public EmployeeNo EmployeeNo() => new(user.FindFirstValue(ClaimTypes.NameIdentifier)
            ?? throw new InvalidOperationException("Only signed-in people reach a page."));
    }

    extension(PageModel page)
    {
        public bool IsHtmx => page.Request.IsHtmx();

        /// <summary>The whole page, or only the part of it that changes.</summary>
        public IActionResult Fragment(string partial) => page.IsHtmx ? page.Partial(partial, page) : page.Page();

        /// <summary>The same form with its reasons, each at its field (422).</summary>
        public IActionResult Refused(string partial, ImmutableArray<DomainError> errors = default)
        {
            page.Refuse(errors);
            return page.Fragment(partial);
        }

        /// <summary>Marks the answer as a refusal (422), each reason at its field.</summary>
        public void Refuse(ImmutableArray<DomainError> errors = default)
        {
            var texts = page.HttpContext.RequestServices.GetRequiredService<ITexts>();
            foreach (var error in errors.IsDefault ? [] : errors)
            {
                page.ModelState.AddModelError(error.Field is null ? "" : $"Form.{error.Field}", texts.Of(error));
            }

            page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        /// <summary>The whole page again, with its reasons (422): where a form is never sent by script.</summary>
        public IActionResult Unprocessable(IActionResult again)
        {
            page.Refuse();
            return again;
        }

        /// <summary>A way onward, with a sentence about what has just been done.</summary>
        public IActionResult SeeOther(string url, string? flashKey = null)
        {
            if (flashKey is not null)
            {
                page.TempData[Flash.Key] = flashKey;
            }

            if (!page.IsHtmx)
            {
                return page.LocalRedirect(url);
            }

            page.Response.Htmx(headers => headers.Redirect(url));
            return page.StatusCode(StatusCodes.Status204NoContent);
        }

        /// <summary>The kernel's page for what does not exist (404) or must not be seen (403).</summary>
        public IActionResult NotForYou(ImmutableArray<DomainError> errors) => page.StatusCode(
            errors.Any(error => error is DocumentNotFound) ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden);
    }
}
