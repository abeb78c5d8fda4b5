namespace OpsSupport.Features.EInvoices;

/// <summary>What a file is. Its first bytes say so, whatever it is called.</summary>
internal enum FileForm
{
    Unknown,
    Pdf,

    /// <summary>An archive; with an <c>OFD.xml</c> in it an OFD document.</summary>
    Zip,
    Xml,
    Picture,
}

internal static class FileForms
{
    // A PDF may have some bytes of somebody else's in front.
    private const int PdfWithin = 1024;

    public static FileForm Of(ReadOnlySpan<byte> content) =>
        content.StartsWith("PK\u0003\u0004"u8) ? FileForm.Zip
        : content.StartsWith<byte>([0xFF, 0xD8, 0xFF]) || content.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G'])
            || (content.StartsWith("RIFF"u8) && content.Length > 12 && content[8..12].SequenceEqual("WEBP"u8)) ? FileForm.Picture
        : IsXml(content) ? FileForm.Xml
        : content[..Math.Min(content.Length, PdfWithin)].IndexOf("%PDF-"u8) >= 0 ? FileForm.Pdf
        : FileForm.Unknown;

    private static bool IsXml(ReadOnlySpan<byte> content)
    {
        // The byte order marks of UTF-8 and of both kinds of UTF-16.
        if (content.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            content = content[3..];
        }
        else if (content.StartsWith<byte>([0xFF, 0xFE]) || content.StartsWith<byte>([0xFE, 0xFF]))
        {
            return content[2..Math.Min(content.Length, 4)].IndexOf((byte)'<') >= 0;
        }

        return content.TrimStart(" \t\r\n"u8) is [(byte)'<', ..];
    }
}
