using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Kernel.ForwardAuth;

/// <summary>
/// What the proxy asks before it lets a request through: 200 with who it is in headers, or 401 with where to send him. What an account or
/// a right lost is lost here within five seconds.
/// </summary>
internal sealed class Check(SignOnDesk desk, PassCookie pass, SessionDoor sessions)
{
    // Named as the proxies of others name them, so that systems that can read any read these. Percent-encoded: a header is not text.
    private static readonly Dictionary<string, string> HeaderOf = new()
    {
        ["name"] = "Remote-Name",
        ["email"] = "Remote-Email",
        ["roles"] = "Remote-Groups",
        ["department"] = "Remote-Department",
        ["department_name"] = "Remote-Department-Name",
    };

    /// <summary>Where the request was going, as nginx says it.</summary>
    private const string OriginalUrl = "X-Original-URL";

    public static Task<IResult> AnswerAsync(string code, HttpContext context, Check check) => check.AnswerAsync(code, context);

    private async Task<IResult> AnswerAsync(string code, HttpContext context)
    {
        // Read by a program: no page for people.
        context.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
        if (pass.Read(context, code) is not { } who || !await sessions.IsOpenAsync(who, context.RequestAborted)
            || await desk.FindAsync(code) is not { Protocol: SignOnProtocol.Proxy } system || (await desk.AdmitAsync(who.EmployeeNo(), code)).Value is not { } person)
        {
            return AskToSignIn(context);
        }

        Tell(context.Response.Headers, person, system);
        return TypedResults.Ok();
    }

    private static void Tell(IHeaderDictionary headers, SignedPerson person, SignOnClient system)
    {
        headers["Remote-User"] = person.Person.No.Value;
        foreach (var (name, values) in SignOnClaims.Of(person, system.Scopes))
        {
            if (HeaderOf.TryGetValue(name, out var header))
            {
                headers[header] = string.Join(',', values.Select(Uri.EscapeDataString));
            }
        }
    }

    private static UnauthorizedHttpResult AskToSignIn(HttpContext context)
    {
        if (Uri.TryCreate(context.Request.Headers[OriginalUrl], UriKind.Absolute, out var back))
        {
            context.Response.Headers.Location = QueryHelpers.AddQueryString($"{back.GetLeftPart(UriPartial.Authority)}{ForwardAuthSetup.AtSystem}/begin", Begin.Back, back.AbsoluteUri);
        }

        return TypedResults.Unauthorized();
    }
}
