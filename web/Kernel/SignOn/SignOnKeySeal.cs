using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Tokens;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Makes keys and opens them again. Whoever reads the database or its dumps can use none of them.</summary>
internal sealed class SignOnKeySeal(IDataProtectionProvider protection)
{
    private const int SigningBits = 2048;
    private const int LockingBytes = 32;

    private readonly IDataProtector _protector = protection.CreateProtector("OpsSupport.SignOn.Keys.v1");

    public SignOnKey Make(SignOnKeyPurpose purpose, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7().ToString("N"),
        Purpose = purpose,
        MadeAt = now.ToUnixTimeSeconds(),
        Sealed = Convert.ToBase64String(_protector.Protect(Material(purpose))),
    };

    /// <summary>Null where the keys are gone that it was sealed with.</summary>
    public SecurityKey? Open(SignOnKey key)
    {
        try
        {
            return KeyOf(key, _protector.Unprotect(Convert.FromBase64String(key.Sealed)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[] Material(SignOnKeyPurpose purpose)
    {
        if (purpose is SignOnKeyPurpose.Locking)
        {
            return RandomNumberGenerator.GetBytes(LockingBytes);
        }

        using var pair = RSA.Create(SigningBits);
        return pair.ExportRSAPrivateKey();
    }

    private static SecurityKey KeyOf(SignOnKey key, byte[] material)
    {
        if (key.Purpose is SignOnKeyPurpose.Locking)
        {
            return new SymmetricSecurityKey(material) { KeyId = key.Id };
        }

        using var pair = RSA.Create();
        pair.ImportRSAPrivateKey(material, out _);
        return new RsaSecurityKey(pair.ExportParameters(includePrivateParameters: true)) { KeyId = key.Id };
    }
}
