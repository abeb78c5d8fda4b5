using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;
using QRCoder;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Codes of an authenticator app: six digits that change every 30 seconds (RFC 6238), and codes on paper for when the phone is lost.</summary>
public sealed class AuthenticatorCodes(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>How many codes on paper there are.</summary>
    public const int PaperCodes = 10;

    private const int KeyBytes = 20;
    private const int PaperBytes = 10;

    // Phones are rarely off by more than half a minute, and people need some seconds to type.
    private static readonly VerificationWindow Tolerance = new(previous: 1, future: 1);

    private readonly IDataProtector _protector = protection.CreateProtector("OpsSupport.AuthenticatorKeys.v1");

    /// <summary>A new key, sealed: the database and its dumps hold nothing that anybody could make codes with.</summary>
    public string DrawKey() => _protector.Protect(Base32Encoding.ToString(RandomNumberGenerator.GetBytes(KeyBytes)));

    /// <summary>The key as it is typed into an app; null where it was sealed with keys that are gone.</summary>
    public string? KeyOf(string sealedKey)
    {
        try
        {
            return _protector.Unprotect(sealedKey);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>A picture that an app reads the key from.</summary>
    public static string PictureOf(string key, string issuer, string account)
    {
        var text = new OtpUri(OtpType.Totp, key, account, issuer).ToString();
        using var drawing = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var svg = new SvgQRCode(drawing).GetGraphic(pixelsPerModule: 4);
        return $"data:image/svg+xml;base64,{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(svg))}";
    }

    /// <summary>What the typed text proves; null when it is neither a code of now nor one from paper.</summary>
    public SecondProof? ProofOf(SecondFactor factor, string typed)
    {
        var text = typed.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        return StepOf(factor.SealedKey, text) is { } step ? new(Step: step)
            : OwnedSecret.HashOf(text) is var hash && factor.RecoveryHashes.Contains(hash) ? new(RecoveryHash: hash)
            : null;
    }

    /// <summary>The time step of a right code; null for a wrong one.</summary>
    public long? StepOf(string sealedKey, string code) => code.Length == 6 && KeyOf(sealedKey) is { } key
        && new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(time.GetUtcNow().UtcDateTime, code, out var step, Tolerance) ? step : null;

    /// <summary>Codes for paper, as they are shown once.</summary>
    public static IReadOnlyList<string> DrawPaperCodes() =>
        [.. Enumerable.Range(0, PaperCodes).Select(_ => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PaperBytes)).Insert(15, "-").Insert(10, "-").Insert(5, "-"))];

    public static string HashOfPaper(string code) => OwnedSecret.HashOf(code.Replace("-", "", StringComparison.Ordinal));
}
