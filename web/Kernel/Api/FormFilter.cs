using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace OpsSupport.Kernel.Api;

/// <summary>Checks what was sent by the attributes of its form, with the words a page has for the same mistake.</summary>
internal sealed class FormFilter<TForm>(IObjectModelValidator validator, ApiProblems problems) : IEndpointFilter where TForm : class
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var action = new ActionContext(http, http.GetRouteData(), new ActionDescriptor());
        validator.Validate(action, validationState: null, prefix: "", context.Arguments.OfType<TForm>().Single());
        if (action.ModelState.IsValid)
        {
            return await next(context);
        }

        await problems.RefuseAsync(
            http, from field in action.ModelState from error in field.Value!.Errors select (field.Key, error.ErrorMessage));
        return TypedResults.Empty;
    }
}

internal static class FormFilters
{
    /// <summary>The operation takes this form, and only when its fields are filled in right.</summary>
    public static RouteHandlerBuilder Takes<TForm>(this RouteHandlerBuilder route) where TForm : class => route.AddEndpointFilter<FormFilter<TForm>>();
}
