using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OpsSupport.Kernel.Portal;

/// <summary>Whoever a visitor says in his cookie that he is, he is.</summary>
internal sealed class CookieSignIn(IOptionsMonitor<CookieSignInOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<CookieSignInOptions>(options, logger, encoder)
{
    public const string Cookie = "who";
    public const string Session = "sid";

    // A session is what tests of sessions send; whoever has none is asked for none.
    private IEnumerable<Claim> SessionClaims => Request.Cookies[Session] is { } session ? [new(Session, session)] : [];

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult((Request.Cookies[Cookie] ?? Options.Otherwise) is { } who
        ? AuthenticateResult.Success(new(new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, who), .. SessionClaims], Scheme.Name)), Scheme.Name))
        : AuthenticateResult.NoResult());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect("/sign-in");
        return Task.CompletedTask;
    }
}

internal sealed class CookieSignInOptions : AuthenticationSchemeOptions
{
    /// <summary>Who a visitor is who says nothing; null where he has to sign in first.</summary>
    public string? Otherwise { get; set; }
}
