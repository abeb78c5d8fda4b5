using System.Text;

namespace OpsSupport.Kernel.Files;

/// <summary>
/// Finds out how a text file is encoded by decoding it strictly: what decodes without a fault is taken, in the order UTF-8,
/// UTF-16, GBK. Chinese text in GBK is practically never valid UTF-8, so the first that fits is right.
/// </summary>
internal static class TextEncodings
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance
        .GetEncoding(936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    // What code page 936 makes of the byte FF, which is no character, instead of a fault.
    private const char NoCharacter = '\uF8F5';

    /// <summary>The encoding, with the stream back at its beginning.</summary>
    /// <exception cref="FileRefusedException">It is none of those.</exception>
    public static async Task<Encoding> DetectAsync(Stream content, CancellationToken cancellation)
    {
        var head = new byte[4096];
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        foreach (var candidate in Candidates(head.AsSpan(0, length)))
        {
            content.Position = 0;
            if (await DecodesAsync(content, candidate, cancellation))
            {
                content.Position = 0;
                return candidate;
            }
        }

        throw new FileRefusedException(new UnknownEncoding());
    }

    private static Encoding[] Candidates(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => [Utf8],
        [0xFF, 0xFE, ..] => [Utf16],
        [0xFE, 0xFF, ..] => [Utf16BigEndian],
        // Without a mark only its zero bytes give UTF-16 away: separators and digits have one each, and no other text has any.
        _ when head.Contains((byte)0) => ZerosAtOddPlaces(head) ? [Utf16] : [Utf16BigEndian],
        _ => [Utf8, Gbk],
    };

    private static bool ZerosAtOddPlaces(ReadOnlySpan<byte> head)
    {
        var balance = 0;
        for (var place = 0; place < head.Length; place++)
        {
            balance += head[place] != 0 ? 0 : place % 2 == 1 ? 1 : -1;
        }

        return balance > 0;
    }

    private static async Task<bool> DecodesAsync(Stream content, Encoding encoding, CancellationToken cancellation)
    {
        var decoder = encoding.GetDecoder();
        var bytes = new byte[65_536];
        var characters = new char[encoding.GetMaxCharCount(bytes.Length)];
        try
        {
            int read;
            do
            {
                read = await content.ReadAsync(bytes, cancellation);
                var decoded = decoder.GetChars(bytes, 0, read, characters, 0, flush: read == 0);
                if (characters.AsSpan(0, decoded).Contains(NoCharacter))
                {
                    return false;
                }
            }
            while (read > 0);

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
