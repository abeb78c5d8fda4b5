using Microsoft.AspNetCore.WebUtilities;
using OpsSupport.Kernel.Http;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OpsSupport.Kernel.SignOn;

/// <summary>
/// Lets the forms of one page lead on to one connected system. Browsers hold what follows a sent form against the policy of the page,
/// redirects included; the way from our sign-in ends at the system that asked for it, and at no other place.
/// </summary>
internal sealed class FormTargets(RequestDelegate next)
{
    private const string ReturnUrl = "returnUrl";

    private static readonly string[] Pages = ["/sign-in", "/sign-on"];

    public async Task InvokeAsync(HttpContext context, SignOnDesk desk)
    {
        if (Pages.Any(page => context.Request.Path.StartsWithSegments(page)) && await TargetAsync(await ReturnUrlAsync(context.Request), desk) is { } origin)
        {
            context.Features.Set(new FormTarget(origin));
        }

        await next(context);
    }

    private static async Task<string> ReturnUrlAsync(HttpRequest request) =>
        request.Query[ReturnUrl].ToString() is { Length: > 0 } asked ? asked
        : request.HasFormContentType ? (await request.ReadFormAsync())[ReturnUrl].ToString()
        : "";

    private static async Task<string?> TargetAsync(string returnUrl, SignOnDesk desk)
    {
        var (path, query) = returnUrl.IndexOf('?', StringComparison.Ordinal) is var cut and > 0 ? (returnUrl[..cut], QueryHelpers.ParseQuery(returnUrl[cut..])) : (returnUrl, []);
        if (path is not (AuthorizeRequest.Path or LogoutEndpoint.Path) || await desk.FindAsync(query.GetValueOrDefault(Parameters.ClientId)) is not { } client)
        {
            return null;
        }

        var (parameter, known) = path == AuthorizeRequest.Path
            ? (Parameters.RedirectUri, client.RedirectAddresses)
            : (Parameters.PostLogoutRedirectUri, client.PostLogoutAddresses);
        return query.GetValueOrDefault(parameter).ToString() is var target && known.Contains(target, StringComparer.Ordinal)
            ? new Uri(target).GetLeftPart(UriPartial.Authority)
            : null;
    }
}
