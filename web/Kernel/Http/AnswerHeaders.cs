using Microsoft.AspNetCore.StaticAssets;

namespace OpsSupport.Kernel.Http;

/// <summary>
/// What every answer of the portal says about itself. Nothing but our own files may run or be framed, so text that slipped
/// through as markup could still do nothing.
/// </summary>
internal sealed class AnswerHeaders(RequestDelegate next, IHostEnvironment environment)
{
    private const string Policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";
    private const string ForAYear = "max-age=31536000, immutable";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            Protect(context.Response.Headers, context.Features.Get<FormTarget>());
            Keep(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Protect(IHeaderDictionary headers, FormTarget? target)
    {
        headers.ContentSecurityPolicy = target is null ? Policy : $"{Policy} {target.Origin}";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
    }

    private void Keep(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
        {
            // The same address answers with a page or with a fragment; no cache may take one for the other.
            headers.Append("Vary", "HX-Request");
            headers.CacheControl = "no-store";
        }
        else if (!environment.IsDevelopment() && IsNamedByItsContent(context))
        {
            headers.CacheControl = ForAYear;
        }
    }

    // Its name changes with its content, so a browser that has it never needs to ask for it again.
    private static bool IsNamedByItsContent(HttpContext context) => context.Response.StatusCode == StatusCodes.Status200OK
        && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>()?.Properties.Any(property => property.Name == "fingerprint") == true;
}
