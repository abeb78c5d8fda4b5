using OpenIddict.Abstractions;
using OpsSupport.Kernel.Api;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OpsSupport.Kernel.SignOn;

/// <summary>What a connected system may do, in the words of the sign-on library.</summary>
internal static class ApplicationDescriptions
{
    /// <summary>Whether it can sign anybody in: it speaks OpenID Connect, and has its secret if it keeps one.</summary>
    public static bool IsComplete(SignOnClient client) =>
        client.Protocol is SignOnProtocol.OpenIdPublic || (client.Protocol is SignOnProtocol.OpenIdWeb && client.SecretHash is not null);

    public static OpenIddictApplicationDescriptor Of(SignOnClient client)
    {
        var description = new OpenIddictApplicationDescriptor
        {
            ClientId = client.Code,
            ClientSecret = client.SecretHash,
            ClientType = client.Protocol is SignOnProtocol.OpenIdWeb ? ClientTypes.Confidential : ClientTypes.Public,
            // Only web applications: a native one would be let in from any port of the loopback.
            ApplicationType = ApplicationTypes.Web,
            ConsentType = client.IsFirstParty ? ConsentTypes.Implicit : ConsentTypes.Explicit,
            DisplayName = client.Name,
        };
        description.Permissions.UnionWith(PermissionsOf(client));
        description.Requirements.Add(Requirements.Features.ProofKeyForCodeExchange);
        description.RedirectUris.UnionWith(client.RedirectAddresses.Select(address => new Uri(address)));
        description.PostLogoutRedirectUris.UnionWith(client.PostLogoutAddresses.Select(address => new Uri(address)));
        return description;
    }

    private static IEnumerable<string> PermissionsOf(SignOnClient client) =>
    [
        Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.Introspection,
        Permissions.Endpoints.Revocation, Permissions.Endpoints.EndSession,
        Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code,
        .. client.Scopes.Contains(SignOnScope.Offline) ? [Permissions.GrantTypes.RefreshToken] : Array.Empty<string>(),
        .. client.AllowsClientCredentials ? [Permissions.GrantTypes.ClientCredentials] : Array.Empty<string>(),
        .. client.Scopes.Where(scope => scope is not SignOnScope.Offline).Select(scope => Permissions.Prefixes.Scope + NameOf(scope)),
    ];

    public static string NameOf(SignOnScope scope) => scope switch
    {
        SignOnScope.Profile => Scopes.Profile,
        SignOnScope.Email => Scopes.Email,
        SignOnScope.Roles => Scopes.Roles,
        SignOnScope.Offline => Scopes.OfflineAccess,
        SignOnScope.Todos => SystemCaller.TodosScope,
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, null),
    };
}
