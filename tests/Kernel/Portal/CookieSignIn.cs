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

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, Request.Cookies[Cookie] ?? Options.Otherwise)], Scheme.Name);
        return Task.FromResult(AuthenticateResult.Success(new(new(identity), Scheme.Name)));
    }
}

internal sealed class CookieSignInOptions : AuthenticationSchemeOptions
{
    /// <summary>Who a visitor is who says nothing.</summary>
    public string Otherwise { get; set; } = "nobody";
}
