using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;

namespace OpsSupport.Kernel.SignOn;

/// <summary>How an endpoint hands over to the sign-on library.</summary>
internal static class SignOnAnswers
{
    private static readonly string[] Scheme = [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme];

    public static IResult Enter(ClaimsPrincipal who) => TypedResults.SignIn(who, properties: null, Scheme[0]);

    public static IResult Leave() => TypedResults.SignOut(new AuthenticationProperties { RedirectUri = "/" }, Scheme);

    /// <summary>Tells the system why not.</summary>
    /// <param name="error">One of <see cref="OpenIddictConstants.Errors"/>.</param>
    public static IResult Refuse(string error, string description) => TypedResults.Forbid(
        new(new Dictionary<string, string?>
        {
            [OpenIddictServerAspNetCoreConstants.Properties.Error] = error,
            [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = description,
        }),
        Scheme);

    public static async Task<ClaimsPrincipal?> PrincipalAsync(HttpContext context) => (await context.AuthenticateAsync(Scheme[0])).Principal;
}
