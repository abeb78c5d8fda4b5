using Microsoft.AspNetCore;
using OpenIddict.Abstractions;
using OAuthErrors = OpenIddict.Abstractions.OpenIddictConstants.Errors;

namespace OpsSupport.Kernel.SignOn;

/// <summary>
/// Where systems get their tokens. The library has checked the code or refresh token, that it was not used before, and who shows it;
/// here it is decided whether the person still may.
/// </summary>
internal sealed class TokenEndpoint(SignOnDesk desk, TimeProvider time)
{
    public const string Path = "/connect/token";

    public static Task<IResult> AnswerAsync(HttpContext context, TokenEndpoint endpoint) => endpoint.AnswerAsync(context);

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        var request = context.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("Only what the library has checked reaches this endpoint.");
        if (request.IsClientCredentialsGrantType())
        {
            return SignOnAnswers.Enter(SignOnClaims.OfSystem(request.ClientId!, request.GetScopes()));
        }

        var before = await SignOnAnswers.PrincipalAsync(context);
        var now = time.GetUtcNow();
        return before is not null && SignOnClaims.EndOf(before) > now && await desk.AdmitAgainAsync(before, request.ClientId!) is { } person
            ? SignOnAnswers.Enter(SignOnClaims.Renewed(before, person, now))
            : SignOnAnswers.Refuse(OAuthErrors.InvalidGrant, "The person may not go on.");
    }
}
