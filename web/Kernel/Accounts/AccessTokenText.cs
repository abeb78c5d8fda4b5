using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>
/// The text of an access token: a prefix that scanners of source code know a lost secret by, 256 random bits, and whose it is,
/// so that its account is found without a search. Not a record, because those tell what they hold.
/// </summary>
internal sealed class AccessTokenText
{
    public const string Prefix = "ops_pat_";

    private const int SecretBytes = 32;

    // The longest employee number there can be, in the longest letters.
    private const int LongestText = 450;

    private AccessTokenText(EmployeeNo owner, string text) => (Owner, Text) = (owner, text);

    /// <summary>Whose it says it is. True once its hash was found.</summary>
    public EmployeeNo Owner { get; }

    public string Text { get; }

    /// <summary>What is kept of it. Nobody can guess 256 bits, so it needs no slow hash.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    public static AccessTokenText Draw(EmployeeNo owner) =>
        new(owner, Prefix + Base64Url.EncodeToString([.. RandomNumberGenerator.GetBytes(SecretBytes), .. Encoding.UTF8.GetBytes(owner.Value)]));

    /// <summary>Null for what cannot be one.</summary>
    public static AccessTokenText? TryParse(string? text)
    {
        if (text?.StartsWith(Prefix, StringComparison.Ordinal) != true || text.Length > LongestText || !Base64Url.IsValid(text.AsSpan(Prefix.Length)))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(text.AsSpan(Prefix.Length));
        return bytes.Length > SecretBytes && Code.TryParse<EmployeeNo>(Encoding.UTF8.GetString(bytes, SecretBytes, bytes.Length - SecretBytes)) is { } owner
            ? new(owner, text)
            : null;
    }
}
