namespace ConnectedSystems.Kernel.Pages;

/// <summary>What browsers may do with our pages: no script or style but our own, no frames, and forms lead here or to the portal.</summary>
internal sealed class AnswerHeaders(RequestDelegate next, SystemSettings settings)
{
    private readonly string _policy =
        $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' {settings.Portal.GetLeftPart(UriPartial.Authority)}";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        (headers.ContentSecurityPolicy, headers.XContentTypeOptions, headers["Referrer-Policy"]) = (_policy, "nosniff", "same-origin");
        return next(context);
    }
}
