using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OpsSupport.Kernel.SignOn;

/// <summary>What a system is told with that a session ended (OpenID Connect Back-Channel Logout 1.0, section 2.4).</summary>
internal static class LogoutToken
{
    public const string Event = "http://schemas.openid.net/event/backchannel-logout";

    /// <summary>The field of the form that it is sent in.</summary>
    public const string Field = "logout_token";

    private const string Type = "logout+jwt";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    public static string Write(LogoutDue logout, string issuer, SigningCredentials key, DateTimeOffset now) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = issuer,
        Audience = logout.System,
        IssuedAt = now.UtcDateTime,
        Expires = (now + Lifetime).UtcDateTime,
        TokenType = Type,
        SigningCredentials = key,
        Claims = new Dictionary<string, object>
        {
            ["sub"] = logout.Person.Value,
            ["sid"] = logout.Session,
            ["jti"] = Guid.CreateVersion7().ToString("N"),
            ["events"] = new Dictionary<string, object> { [Event] = JsonSerializer.SerializeToElement(new Dictionary<string, object>()) },
        },
    });
}
