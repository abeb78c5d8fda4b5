using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.ForwardAuth;

/// <summary>Where the way to a sign-in begins, at the host of the system: the browser is marked, so that it can be told on arrival that it is the one that set out.</summary>
internal sealed class Begin(PublicAddress portal)
{
    /// <summary>The page that somebody wants.</summary>
    public const string Back = "back";

    /// <summary>The mark of the browser.</summary>
    public const string State = "state";

    private const string Cookie = "opssupport.pass-state";
    private const int MarkBytes = 16;

    public static IResult Answer(string code, string? back, HttpContext context, Begin begin) => begin.Answer(code, back, context);

    /// <summary>Whether this browser set out with that mark: nobody is signed in as somebody else by a link.</summary>
    public static bool HasSetOut(HttpContext context, string? mark) => !string.IsNullOrEmpty(mark) && context.Request.Cookies[Cookie] == mark;

    private IResult Answer(string code, string? back, HttpContext context)
    {
        if (!Uri.TryCreate(back, UriKind.Absolute, out var page))
        {
            return TypedResults.BadRequest();
        }

        // Several tabs set out with the same mark.
        var mark = context.Request.Cookies[Cookie] is { Length: > 0 } known ? known : Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(MarkBytes));
        context.Response.Cookies.Append(Cookie, mark, new() { Path = ForwardAuthSetup.AtSystem, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = page.Scheme == Uri.UriSchemeHttps, IsEssential = true });
        return TypedResults.Redirect(QueryHelpers.AddQueryString(
            portal.Of($"{ForwardAuthSetup.Root}/{Uri.EscapeDataString(code)}/fetch"),
            new Dictionary<string, string?> { [Back] = back, [State] = mark }));
    }
}
