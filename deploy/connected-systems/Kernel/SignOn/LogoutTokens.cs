using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ConnectedSystems.Kernel.SignOn;

/// <summary>Reads logout tokens (OpenID Connect Back-Channel Logout 1.0, section 2.6): who signed it, for whom, and that it is one at all.</summary>
internal sealed class LogoutTokens(IOptionsMonitor<OpenIdConnectOptions> options)
{
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";

    private readonly JsonWebTokenHandler _reader = new();

    /// <summary>The session that ended; null for anything else than a token of the portal for this system that says so.</summary>
    public async Task<string?> SessionOfAsync(string token, CancellationToken cancellation)
    {
        var known = options.Get(OpenIdConnectDefaults.AuthenticationScheme);
        var portal = await known.ConfigurationManager!.GetConfigurationAsync(cancellation);
        var read = await _reader.ValidateTokenAsync(token, Expected(known, portal));
        if (read.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The portal changed its keys: ask for them anew.
            known.ConfigurationManager.RequestRefresh();
            read = await _reader.ValidateTokenAsync(token, Expected(known, await known.ConfigurationManager.GetConfigurationAsync(cancellation)));
        }

        return read is { IsValid: true, SecurityToken: JsonWebToken said } && SaysThatItEnded(said) && said.TryGetPayloadValue<string>(Visitor.SessionClaim, out var session) && session.Length > 0
            ? session
            : null;
    }

    private static TokenValidationParameters Expected(OpenIdConnectOptions known, OpenIdConnectConfiguration portal) => new()
    {
        ValidIssuer = portal.Issuer,
        ValidAudience = known.ClientId,
        IssuerSigningKeys = portal.SigningKeys,
        ValidTypes = ["logout+jwt"],
    };

    // An identity token has a nonce; one must never pass for the other.
    private static bool SaysThatItEnded(JsonWebToken said) =>
        !said.TryGetPayloadValue<string>("nonce", out _) && said.TryGetPayloadValue<JsonElement>("events", out var events)
            && events.ValueKind is JsonValueKind.Object && events.TryGetProperty(Event, out _);
}
