using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OpsSupport.Kernel.Files;

namespace OpsSupport.Features.Imports;

/// <summary>
/// Names the limit before a byte of a file that is too large is read: what it claims to be is looked at first, and what it
/// conceals stops at the limit.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UploadLimitAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>What a form needs beside its file.</summary>
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

        if (request.ContentLength > FileLimits.LargestFile + Envelope)
        {
            context.Result = new RedirectResult($"/imports?{nameof(ImportsModel.TooLarge)}=true");
            return;
        }

        Raise(context.HttpContext);
    }

    /// <summary>Lets the form of this request be as large as a file may be.</summary>
    public static void Raise(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = FileLimits.LargestFile + Envelope;
        }

        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new() { MultipartBodyLengthLimit = FileLimits.LargestFile + Envelope }));
    }
}
