using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Sign-in and sign-out by OpenID Connect end at an address that was registered letter by letter.</summary>
internal sealed class OpenIdWay(SignOnDesk desk) : ISignOnWay
{
    public async Task<string?> TargetAsync(PathString path, IQueryCollection query)
    {
        if (path.Value is not (AuthorizeRequest.Path or LogoutEndpoint.Path) || await desk.FindAsync(query[Parameters.ClientId]) is not { } client)
        {
            return null;
        }

        var (parameter, known) = path.Value == AuthorizeRequest.Path
            ? (Parameters.RedirectUri, client.RedirectAddresses)
            : (Parameters.PostLogoutRedirectUri, client.PostLogoutAddresses);
        return query[parameter].ToString() is var target && known.Contains(target, StringComparer.Ordinal) ? target : null;
    }
}
