using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using OpenIddict.EntityFrameworkCore.Models;
using OpenIddict.Server;
using OpenIddict.Validation;
using OpenIddict.Validation.AspNetCore;
using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Cas;
using OpsSupport.Kernel.ForwardAuth;
using OpsSupport.Kernel.Http;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Sign-on to other systems: the OpenID Connect provider, which of its library is on and how long what it gives lasts, and the ways for older systems.</summary>
internal static class SignOnSetup
{
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestSession = TimeSpan.FromHours(10);

    public static IServiceCollection AddSignOn(this IServiceCollection services, SignOnDatabase database, PortalSettings portal)
    {
        services.AddDbContext<SignOnContext>(options => SignOnContext.Connect(options, database));
        services.AddSingleton<SignOnKeySeal>().AddSingleton<SignOnKeyRing>();
        services.AddSingleton<IConfigureOptions<OpenIddictServerOptions>>(provider => provider.GetRequiredService<SignOnKeyRing>());
        services.AddSingleton<IOptionsChangeTokenSource<OpenIddictServerOptions>>(provider => provider.GetRequiredService<SignOnKeyRing>());
        // Who checks tokens learns of new keys as soon as who makes them does.
        services.AddSingleton<IOptionsChangeTokenSource<OpenIddictValidationOptions>>(provider => new ChangesWith<OpenIddictValidationOptions>(provider.GetRequiredService<SignOnKeyRing>()));
        services.AddAuthorizationBuilder().AddPolicy(SystemCaller.Policy, policy => policy
            .AddAuthenticationSchemes(OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme).RequireAssertion(context => SystemCaller.IsSystem(context.User)));
        services.AddHostedService<SignOnUpkeep>();
        LogoutSender.AddClient(services);
        services.AddSingleton<LogoutSender>().AddHostedService(provider => provider.GetRequiredService<LogoutSender>());
        services.AddSingleton<ISignOnWay, OpenIdWay>().AddCas().AddForwardAuth();
        services.AddScoped<AuthorizeEndpoint>().AddScoped<TokenEndpoint>().AddScoped<ClaimsEndpoint>();
        services.AddOpenIddict()
            .AddCore(core => core
                .ReplaceApplicationManager<OpenIddictEntityFrameworkCoreApplication, ConnectedApplications>()
                .UseEntityFrameworkCore().UseDbContext<SignOnContext>())
            .AddServer(server => server.Offer().Limit(portal))
            .AddValidation(tokens => tokens.EnableTokenEntryValidation().UseLocalServer()).AddValidation(tokens => tokens.UseAspNetCore());
        return services;
    }

    public static void MapSignOn(this WebApplication app)
    {
        app.MapMethods(AuthorizeRequest.Path, [HttpMethods.Get, HttpMethods.Post], AuthorizeEndpoint.AnswerAsync).ExcludeFromDescription();
        app.MapPost(TokenEndpoint.Path, TokenEndpoint.AnswerAsync).ExcludeFromDescription();
        app.MapMethods(ClaimsEndpoint.Path, [HttpMethods.Get, HttpMethods.Post], ClaimsEndpoint.AnswerAsync).ExcludeFromDescription();
        // As a delegate: taken for a request delegate, its answer would be thrown away.
        app.MapMethods(LogoutEndpoint.Path, [HttpMethods.Get, HttpMethods.Post], (Delegate)LogoutEndpoint.AnswerAsync).ExcludeFromDescription();
        app.MapCas();
        app.MapForwardAuth();
    }

    private static OpenIddictServerBuilder Offer(this OpenIddictServerBuilder server)
    {
        server.SetAuthorizationEndpointUris(AuthorizeRequest.Path).SetTokenEndpointUris(TokenEndpoint.Path).SetUserInfoEndpointUris(ClaimsEndpoint.Path)
            .SetIntrospectionEndpointUris("/connect/introspect").SetRevocationEndpointUris("/connect/revoke").SetEndSessionEndpointUris(LogoutEndpoint.Path)
            .SetConfigurationEndpointUris("/.well-known/openid-configuration").SetJsonWebKeySetEndpointUris("/.well-known/jwks")
            .AllowAuthorizationCodeFlow().AllowRefreshTokenFlow().AllowClientCredentialsFlow()
            .AddEventHandler<OpenIddictServerEvents.HandleConfigurationRequestContext>(handler => handler.UseSingletonHandler<LogoutPromise>())
            .RegisterScopes(Scopes.Profile, Scopes.Email, Scopes.Roles, SystemCaller.TodosScope);
        // Requests over http on other machines are refused by SignOnDoor, which knows what a proxy before the portal does.
        server.UseAspNetCore().DisableTransportSecurityRequirement().EnableStatusCodePagesIntegration()
            .EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough().EnableUserInfoEndpointPassthrough().EnableEndSessionEndpointPassthrough();
        return server;
    }

    private static void Limit(this OpenIddictServerBuilder server, PortalSettings portal)
    {
        server.RequireProofKeyForCodeExchange()
            .SetAuthorizationCodeLifetime(CodeLifetime).SetAccessTokenLifetime(TokenLifetime).SetIdentityTokenLifetime(TokenLifetime)
            .SetRefreshTokenLifetime(LongestSession).SetRefreshTokenReuseLeeway(TimeSpan.Zero)
            .Configure(options => options.CodeChallengeMethods.RemoveWhere(method => method != CodeChallengeMethods.Sha256));
        if (portal.Address is { Length: > 0 } address)
        {
            server.SetIssuer(new Uri(address));
        }
    }

    private sealed class ChangesWith<TOptions>(SignOnKeyRing keys) : IOptionsChangeTokenSource<TOptions>
    {
        public string Name => Options.DefaultName;

        public IChangeToken GetChangeToken() => keys.GetChangeToken();
    }
}
