using Microsoft.AspNetCore;
using Microsoft.AspNetCore.WebUtilities;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OpsSupport.Kernel.SignOn;

/// <summary>
/// Where a system sends a person who signs out. With the token that it got for him he is signed out here too; without one he is
/// asked, because any page could have sent him.
/// </summary>
internal static class LogoutEndpoint
{
    public const string Path = "/connect/logout";

    public static async Task<IResult> AnswerAsync(HttpContext context)
    {
        if (await PortalSession.ReadAsync(context) is not { } session)
        {
            return SignOnAnswers.Leave();
        }

        var hint = await SignOnAnswers.PrincipalAsync(context);
        if (hint?.GetClaim(Claims.Subject) == session.Person.Value)
        {
            await PortalSession.EndAsync(context);
            return SignOnAnswers.Leave();
        }

        var request = context.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("Only what the library has checked reaches this endpoint.");
        var again = QueryHelpers.AddQueryString(Path, request.GetParameters().Select(one => KeyValuePair.Create(one.Key, (string?)one.Value)));
        return TypedResults.Redirect(QueryHelpers.AddQueryString(LeaveModel.Address, "returnUrl", again));
    }
}
