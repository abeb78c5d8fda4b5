namespace OpsSupport.Kernel.Attachments;

/// <summary>Where a store keeps a content: spread over 256 folders, so that none grows large.</summary>
internal static class AttachmentPlace
{
    // The hash is ours, but it comes back from storage: nothing but hexadecimal letters ever becomes a path.
    /// <exception cref="ArgumentException">Not a SHA-256 in small hexadecimal letters.</exception>
    public static string Of(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
        ? $"{hash[..2]}/{hash[2..]}"
        : throw new ArgumentException("Not a SHA-256 in small hexadecimal letters.", nameof(hash));
}
