using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace OpsSupport.Kernel.Notifications;

/// <summary>
/// Seals credentials with the keys that portals share: the database and its dumps hold nothing that anybody else could use.
/// </summary>
internal sealed class RobotSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("OpsSupport.Robots.v1");

    public string Seal(RobotCredentials credentials) => _protector.Protect(JsonSerializer.Serialize(credentials));

    /// <summary>Null where the keys are gone that they were sealed with.</summary>
    public RobotCredentials? Open(string credentials)
    {
        try
        {
            return JsonSerializer.Deserialize<RobotCredentials>(_protector.Unprotect(credentials));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
