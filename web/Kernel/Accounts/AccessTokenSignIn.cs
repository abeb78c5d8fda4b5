using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Signs programs in by <c>Authorization: Bearer …</c>. No cookie counts here, so no foreign page can act for anybody.</summary>
internal sealed class AccessTokenSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessDoor door)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "AccessToken";

    /// <summary>The claim that names the token.</summary>
    public const string TokenClaim = "access-token";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        if (OwnedSecret.TryParse(SecretKind.AccessToken, header[Bearer.Length..].Trim()) is not { } text || await door.AdmitAsync(text, Context.RequestAborted) is not { } token)
        {
            return AuthenticateResult.Fail("The access token is not taken.");
        }

        var person = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, text.Owner.Value), new(TokenClaim, token.Id)], Scheme.Name);
        return AuthenticateResult.Success(new(new(person), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = Bearer.Trim();
        return Task.CompletedTask;
    }
}
