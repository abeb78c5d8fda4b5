using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using OAuthErrors = OpenIddict.Abstractions.OpenIddictConstants.Errors;

namespace OpsSupport.Kernel.SignOn;

/// <summary>What a system may know of the person who signed in, as it is now.</summary>
internal sealed class ClaimsEndpoint(SignOnDesk desk)
{
    public const string Path = "/connect/userinfo";

    public static Task<IResult> AnswerAsync(HttpContext context, ClaimsEndpoint endpoint) => endpoint.AnswerAsync(context);

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        var token = await SignOnAnswers.PrincipalAsync(context);
        return token?.GetPresenters() is [{ } system, ..] && await desk.AdmitAgainAsync(token, system) is { } person
            ? TypedResults.Json(SignOnClaims.Shown(person, token))
            : TypedResults.Challenge(
                new(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = OAuthErrors.InvalidToken }),
                [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }
}
