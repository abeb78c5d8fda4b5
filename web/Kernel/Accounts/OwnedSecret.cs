using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>
/// A text that opens something for whoever has it: a prefix that scanners of source code know a lost secret by, 256 random bits, and
/// whose it is, so that his account is found without a search. Not a record, because those tell what they hold.
/// </summary>
internal sealed class OwnedSecret
{
    private const int SecretBytes = 32;

    // The longest employee number there can be, in the longest letters.
    private const int LongestText = 450;

    private OwnedSecret(EmployeeNo owner, string text) => (Owner, Text) = (owner, text);

    /// <summary>Whose it says it is. True once its hash was found.</summary>
    public EmployeeNo Owner { get; }

    public string Text { get; }

    /// <summary>What is kept of it. Nobody can guess 256 bits, so it needs no slow hash.</summary>
    public string Hash => HashOf(Text);

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static string PrefixOf(SecretKind kind) => kind == SecretKind.AccessToken ? "ops_pat_" : "ops_inv_";

    public static OwnedSecret Draw(SecretKind kind, EmployeeNo owner) =>
        new(owner, PrefixOf(kind) + Base64Url.EncodeToString([.. RandomNumberGenerator.GetBytes(SecretBytes), .. Encoding.UTF8.GetBytes(owner.Value)]));

    /// <summary>Null for what cannot be one.</summary>
    public static OwnedSecret? TryParse(SecretKind kind, string? text)
    {
        var prefix = PrefixOf(kind);
        if (text?.StartsWith(prefix, StringComparison.Ordinal) != true || text.Length > LongestText || !Base64Url.IsValid(text.AsSpan(prefix.Length)))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(text.AsSpan(prefix.Length));
        return bytes.Length > SecretBytes && Code.TryParse<EmployeeNo>(Encoding.UTF8.GetString(bytes, SecretBytes, bytes.Length - SecretBytes)) is { } owner
            ? new(owner, text)
            : null;
    }
}

/// <summary>What a secret opens.</summary>
internal enum SecretKind
{
    /// <summary>The API, as its owner.</summary>
    AccessToken,

    /// <summary>The page on which its owner sets his password.</summary>
    Invitation,
}
