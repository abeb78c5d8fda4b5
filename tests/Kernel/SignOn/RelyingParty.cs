using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Another system, signing people in with the framework's own OpenID Connect client, as docs/connect-a-system.md says.</summary>
internal sealed class RelyingParty : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RelyingParty(WebApplication app, Uri address) => (_app, Address) = (app, address);

    public Uri Address { get; }

    /// <summary>An address that a system may listen at, before it is started.</summary>
    public static string FreeAddress() => $"http://127.0.0.1:{FreePort.Find()}/";

    public static async Task<RelyingParty> StartAsync(string address, Uri portal, string code, string secret, params string[] scopes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address.TrimEnd('/'));
        builder.Services.AddAuthorization().AddAuthentication(options =>
        {
            options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
        })
        .AddCookie(options => options.Cookie.Name = $"session-of-{code}")
        .AddOpenIdConnect(options => Connect(options, portal, code, secret, scopes));
        var app = builder.Build();
        app.UseAuthentication().UseAuthorization();
        app.MapGet("/", (ClaimsPrincipal user) => string.Join('\n', user.Claims.Select(claim => $"{claim.Type}={claim.Value}"))).RequireAuthorization();
        app.MapGet("/leave", () => TypedResults.SignOut(authenticationSchemes: [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]));
        app.MapGet("/left", () => "left");
        await app.StartAsync();
        return new(app, new(address));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static void Connect(OpenIdConnectOptions options, Uri portal, string code, string secret, string[] scopes)
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (portal.ToString(), code, secret);
        (options.ResponseType, options.ResponseMode, options.SaveTokens) = ("code", "query", true);
        (options.MapInboundClaims, options.GetClaimsFromUserInfoEndpoint, options.SignedOutCallbackPath) = (false, true, "/bye");
        options.SignedOutRedirectUri = "/left";
        // On this machine there is no https.
        options.RequireHttpsMetadata = false;
        (options.NonceCookie.SecurePolicy, options.CorrelationCookie.SecurePolicy) = (CookieSecurePolicy.SameAsRequest, CookieSecurePolicy.SameAsRequest);
        (options.NonceCookie.SameSite, options.CorrelationCookie.SameSite) = (SameSiteMode.Lax, SameSiteMode.Lax);
        options.Scope.Clear();
        foreach (var scope in scopes.Prepend("openid"))
        {
            options.Scope.Add(scope);
        }
    }
}
