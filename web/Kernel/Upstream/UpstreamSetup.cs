using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace OpsSupport.Kernel.Upstream;

/// <summary>Where else people may prove who they are: a directory that knows their passwords, a provider that signs them in.</summary>
internal static class UpstreamSetup
{
    /// <summary>Whoever the provider sent, until his session here has begun.</summary>
    public const string ArrivedScheme = "Upstream.Arrived";

    public const string Scheme = "Upstream";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddUpstream(this IServiceCollection services, LdapSettings ldap, UpstreamSettings provider)
    {
        services.AddSingleton(provider).AddSingleton(new ForeignProvider(provider.IsOn ? provider.Name : null)).AddScoped<UpstreamDoor>();
        if (ldap.IsOn)
        {
            services.AddSingleton(ldap).AddSingleton<IPasswordDirectory, LdapDirectory>();
        }

        if (provider.IsOn)
        {
            new AuthenticationBuilder(services)
                .AddCookie(ArrivedScheme, options =>
                {
                    options.Cookie.Name = "opssupport.arrived";
                    options.Cookie.Path = "/sign-in";
                    options.ExpireTimeSpan = Patience;
                })
                .AddOpenIdConnect(Scheme, options => Speak(options, provider));
        }

        return services;
    }

    public static void MapUpstream(this WebApplication app)
    {
        app.MapGet(UpstreamDoor.Leave, UpstreamDoor.LeaveFor).ExcludeFromDescription();
        app.MapGet(UpstreamDoor.Arrive, UpstreamDoor.ArriveAsync).ExcludeFromDescription();
    }

    private static void Speak(OpenIdConnectOptions options, UpstreamSettings provider)
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (provider.Authority, provider.ClientId, provider.ClientSecret);
        (options.ResponseType, options.ResponseMode, options.UsePkce) = ("code", "query", true);
        (options.MapInboundClaims, options.GetClaimsFromUserInfoEndpoint) = (false, true);
        (options.CallbackPath, options.SignInScheme) = ("/sign-in/upstream/back", ArrivedScheme);
        options.RequireHttpsMetadata = options.Authority!.StartsWith("https:", StringComparison.Ordinal);
        options.AccessDeniedPath = options.RemoteSignOutPath = PathString.Empty;
        foreach (var cookie in new[] { options.NonceCookie, options.CorrelationCookie })
        {
            (cookie.SecurePolicy, cookie.SameSite) = (CookieSecurePolicy.SameAsRequest, SameSiteMode.Lax);
        }

        options.Scope.Clear();
        foreach (var scope in provider.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend("openid"))
        {
            options.Scope.Add(scope);
        }

        options.ClaimActions.MapUniqueJsonKey(provider.NumberClaim, provider.NumberClaim);
        options.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect(UpstreamDoor.Failed);
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }
}
