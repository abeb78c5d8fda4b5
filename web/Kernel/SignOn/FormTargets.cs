using Microsoft.AspNetCore.WebUtilities;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.SignOn;

/// <summary>
/// Lets the forms of one page lead on to one connected system. Browsers hold what follows a sent form against the policy of the page,
/// redirects included; the way from our sign-in ends at the system that asked for it, and at no other place.
/// </summary>
internal sealed class FormTargets(RequestDelegate next, IEnumerable<ISignOnWay> ways)
{
    private const string ReturnUrl = "returnUrl";

    private static readonly string[] Pages = ["/sign-in", "/sign-on"];

    public async Task InvokeAsync(HttpContext context)
    {
        if (Pages.Any(page => context.Request.Path.StartsWithSegments(page)) && await TargetAsync(await ReturnUrlAsync(context.Request)) is { } target)
        {
            context.Features.Set(new FormTarget(new Uri(target).GetLeftPart(UriPartial.Authority)));
        }

        await next(context);
    }

    private static async Task<string> ReturnUrlAsync(HttpRequest request) =>
        request.Query[ReturnUrl].ToString() is { Length: > 0 } asked ? asked
        : request.HasFormContentType ? (await request.ReadFormAsync())[ReturnUrl].ToString()
        : "";

    private async Task<string?> TargetAsync(string returnUrl)
    {
        if (returnUrl.Split('?', 2) is not [['/', ..] path, var asked])
        {
            return null;
        }

        var query = new QueryCollection(QueryHelpers.ParseQuery(asked));
        foreach (var way in ways)
        {
            if (await way.TargetAsync(path, query) is { } target)
            {
                return target;
            }
        }

        return null;
    }
}
