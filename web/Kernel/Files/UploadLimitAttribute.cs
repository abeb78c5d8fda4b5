using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace OpsSupport.Kernel.Files;

/// <summary>
/// Names the limit before a byte of an upload that is too large is read: what it claims to be is looked at first, and what it
/// conceals stops at the limit.
/// </summary>
/// <param name="most">How many bytes of files a form may bring.</param>
/// <param name="refusedAt">Where somebody is sent who brings more: a page that says so; the same page with <c>?TooLarge=true</c> where null.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UploadLimitAttribute(long most, string? refusedAt = null) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>What a form needs beside its files.</summary>
    private const long Envelope = 64 * 1024;

    // Before the antiforgery check, which reads the form.
    public int Order => 0;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method))
        {
            return;
        }

        if (request.ContentLength > most + Envelope)
        {
            context.Result = new RedirectResult(refusedAt ?? $"{request.PathBase}{request.Path}?TooLarge=true");
            return;
        }

        Raise(context.HttpContext, most);
    }

    /// <summary>Lets the form of this request bring that much.</summary>
    public static void Raise(HttpContext context, long most)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = most + Envelope;
        }

        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new() { MultipartBodyLengthLimit = most + Envelope }));
    }
}
