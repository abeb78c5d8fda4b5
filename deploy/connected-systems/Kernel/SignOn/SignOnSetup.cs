using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;

namespace ConnectedSystems.Kernel.SignOn;

/// <summary>People sign in through the portal and in no other way; here a cookie remembers them until the portal says that the session ended.</summary>
internal static class SignOnSetup
{
    private const string LogoutPath = "/backchannel-logout";

    // As long as a session in the portal.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    public static void AddSignOn(this IServiceCollection services, SystemSettings settings, IFace face)
    {
        services.AddSingleton<LogoutTokens>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAuthentication(options =>
        {
            options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
        })
        .AddCookie(options => Remember(options, face))
        .AddOpenIdConnect(options => Connect(options, settings));
    }

    public static void MapSignOn(this WebApplication app)
    {
        app.MapPost(LogoutPath, EndAsync).AllowAnonymous();
        app.MapPost("/leave", LeaveAsync);
    }

    private static void Remember(CookieAuthenticationOptions options, IFace face)
    {
        // Cookies do not know ports: four systems on one machine need four names.
        options.Cookie.Name = $"session-of-{face.Name}";
        (options.ExpireTimeSpan, options.SlidingExpiration) = (Longest, false);
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = async context =>
        {
            if (context.Principal?.FindFirstValue(Visitor.SessionClaim) is not { } session || context.HttpContext.RequestServices.GetRequiredService<SessionStore>().IsEnded(session))
            {
                context.RejectPrincipal();
                await context.HttpContext.SignOutAsync();
            }
        };
    }

    private static void Connect(OpenIdConnectOptions options, SystemSettings settings)
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (settings.Portal.ToString(), settings.ClientId, settings.ClientSecret);
        (options.ResponseType, options.ResponseMode, options.UsePkce) = ("code", "query", true);
        (options.MapInboundClaims, options.SignedOutCallbackPath, options.SignedOutRedirectUri) = (false, "/bye", "/signed-out");
        // Only a portal on this very machine is spoken to in the clear.
        options.RequireHttpsMetadata = !settings.Portal.IsLoopback;
        (options.NonceCookie.SecurePolicy, options.CorrelationCookie.SecurePolicy) = (CookieSecurePolicy.SameAsRequest, CookieSecurePolicy.SameAsRequest);
        (options.NonceCookie.SameSite, options.CorrelationCookie.SameSite) = (SameSiteMode.Lax, SameSiteMode.Lax);
        options.Scope.Clear();
        foreach (var scope in new[] { "openid", "profile", "roles" })
        {
            options.Scope.Add(scope);
        }

        // Kept for the way out only, where the portal wants to see whom it is asked to sign out.
        options.SaveTokens = true;
        options.Events.OnTokenValidated = context =>
        {
            Admit(context, Visitor.Of(context.Principal!));
            return Task.CompletedTask;
        };
        options.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect("/not-signed-in");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    // The portal may say that the session ended before the browser is back from it.
    private static void Admit(TokenValidatedContext context, Visitor visitor)
    {
        if (context.HttpContext.RequestServices.GetRequiredService<SessionStore>().IsEnded(visitor.Session))
        {
            context.Fail("The session has ended.");
            return;
        }

        context.HttpContext.RequestServices.GetRequiredService<PeopleStore>().Note(visitor);
    }

    /// <summary>The portal says that a session ended.</summary>
    private static async Task<IResult> EndAsync(HttpContext context, LogoutTokens tokens, SessionStore sessions, ILogger<LogoutTokens> log)
    {
        context.Response.Headers.CacheControl = "no-store";
        var token = context.Request.HasFormContentType ? (await context.Request.ReadFormAsync(context.RequestAborted))["logout_token"].ToString() : "";
        if (await tokens.SessionOfAsync(token, context.RequestAborted) is not { } session)
        {
            LogRefused(log, null);
            return TypedResults.BadRequest();
        }

        sessions.End(session);
        return TypedResults.Ok();
    }

    /// <summary>Out of here and out of the portal, and with it out of everything that was entered from there.</summary>
    private static async Task<IResult> LeaveAsync(HttpContext context, IAntiforgery forms)
    {
        if (!await forms.IsRequestValidAsync(context))
        {
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        }

        return TypedResults.SignOut(authenticationSchemes: [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]);
    }

    private static readonly Action<ILogger, Exception?> LogRefused =
        LoggerMessage.Define(LogLevel.Warning, new EventId(1, "LogoutRefused"), "A logout token that the portal did not sign for us was refused");
}
