using System.Collections.Immutable;
using SkiaSharp;

namespace OpsSupport.Features.EInvoices;

/// <summary>Finds invoices' QR codes in pictures: photographs, scans, and those inside documents.</summary>
internal static class QrPictures
{
    /// <summary>Whether this machine can read QR codes at all.</summary>
    public static bool CanRead => Zbar.IsThere;

    /// <summary>What the QR codes in a packed picture say; nothing where there is none of an invoice, or no picture.</summary>
    public static ImmutableArray<Reading> Read(byte[] packed) => CanRead && Unpack(packed) is { } picture ? Read(picture) : [];

    public static ImmutableArray<Reading> Read(GreyPicture picture) => [.. Zbar.Read(picture).Select(QrText.Read).OfType<Reading>().DistinctBy(reading => reading.QrText)];

    /// <exception cref="RecognitionRefusedException">Unpacked it would have too many points.</exception>
    private static GreyPicture? Unpack(byte[] packed)
    {
        using var codec = SKCodec.Create(new MemoryStream(packed, writable: false));
        if (codec is null || codec.Info.Width <= 0 || codec.Info.Height <= 0)
        {
            return null;
        }

        // A photograph is made smaller while it is unpacked, which no other format can.
        var size = codec.GetScaledDimensions(Math.Min(1f, (float)RecognitionLimits.LongestSide / Math.Max(codec.Info.Width, codec.Info.Height)));
        if ((long)size.Width * size.Height > RecognitionLimits.MostPixels)
        {
            throw new RecognitionRefusedException(new InvoiceUnpacksTooLarge());
        }

        using var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        return codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is SKCodecResult.Success or SKCodecResult.IncompleteInput
            ? new(Grey(bitmap.GetPixelSpan()), size.Width, size.Height) : null;
    }

    // What is transparent lies on white paper.
    private static byte[] Grey(ReadOnlySpan<byte> colours)
    {
        var grey = new byte[colours.Length / 4];
        for (var point = 0; point < grey.Length; point++)
        {
            var (red, green, blue, alpha) = (colours[point * 4], colours[(point * 4) + 1], colours[(point * 4) + 2], colours[(point * 4) + 3]);
            var light = ((red * 299) + (green * 587) + (blue * 114)) / 1000;
            grey[point] = (byte)(((light * alpha) + (255 * (255 - alpha))) / 255);
        }

        return grey;
    }
}
