using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OpsSupport.Kernel.SignOn;

/// <summary>The secret of a connected system: a prefix that scanners of source code know a lost one by, and 256 random bits.</summary>
public static class ClientSecretText
{
    private const string Prefix = "ops_cs_";
    private const int SecretBytes = 32;

    public static string Draw() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>What is kept of it. Nobody can guess 256 bits, so it needs no slow hash.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
