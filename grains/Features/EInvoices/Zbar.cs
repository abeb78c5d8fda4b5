using System.Runtime.InteropServices;
using System.Text;

namespace OpsSupport.Features.EInvoices;

/// <summary>Reads codes with libzbar, which is a package of the system and may be missing.</summary>
internal static class Zbar
{
    private const string Library = "libzbar.so.0";
    public const int QrCode = 64;
    public const int Code128 = 128;

    private const int Enable = 0;

    // "Y800": one byte of grey for each point.
    private static readonly nuint Grey = 'Y' | ('8' << 8) | ('0' << 16) | ('0' << 24);

    public static bool IsThere { get; } = NativeLibrary.TryLoad(Library, typeof(Zbar).Assembly, searchPath: null, out _);

    /// <summary>The texts of all codes of one sort in a picture.</summary>
    public static IReadOnlyList<string> Read(GreyPicture picture, int sort = QrCode)
    {
        if (!IsThere)
        {
            return [];
        }

        var (scanner, image) = (zbar_image_scanner_create(), zbar_image_create());
        var pixels = GCHandle.Alloc(picture.Points, GCHandleType.Pinned);
        try
        {
            _ = zbar_image_scanner_set_config(scanner, 0, Enable, 0);
            _ = zbar_image_scanner_set_config(scanner, sort, Enable, 1);
            zbar_image_set_format(image, Grey);
            zbar_image_set_size(image, (uint)picture.Width, (uint)picture.Height);
            zbar_image_set_data(image, pixels.AddrOfPinnedObject(), (nuint)picture.Points.Length, nint.Zero);
            _ = zbar_scan_image(scanner, image);
            return TextsOf(image);
        }
        finally
        {
            zbar_image_destroy(image);
            zbar_image_scanner_destroy(scanner);
            pixels.Free();
        }
    }

    private static List<string> TextsOf(nint image)
    {
        var texts = new List<string>();
        for (var symbol = zbar_image_first_symbol(image); symbol != nint.Zero; symbol = zbar_symbol_next(symbol))
        {
            var text = new byte[zbar_symbol_get_data_length(symbol)];
            Marshal.Copy(zbar_symbol_get_data(symbol), text, 0, text.Length);
            texts.Add(Encoding.UTF8.GetString(text));
        }

        return texts;
    }

#pragma warning disable IDE1006, SYSLIB1054 // The names are the library's own; nothing here needs marshalling.
    [DllImport(Library)] private static extern nint zbar_image_scanner_create();

    [DllImport(Library)] private static extern void zbar_image_scanner_destroy(nint scanner);

    [DllImport(Library)] private static extern int zbar_image_scanner_set_config(nint scanner, int symbology, int setting, int value);

    [DllImport(Library)] private static extern int zbar_scan_image(nint scanner, nint image);

    [DllImport(Library)] private static extern nint zbar_image_create();

    [DllImport(Library)] private static extern void zbar_image_destroy(nint image);

    [DllImport(Library)] private static extern void zbar_image_set_format(nint image, nuint format);

    [DllImport(Library)] private static extern void zbar_image_set_size(nint image, uint width, uint height);

    [DllImport(Library)] private static extern void zbar_image_set_data(nint image, nint data, nuint length, nint cleanUp);

    [DllImport(Library)] private static extern nint zbar_image_first_symbol(nint image);

    [DllImport(Library)] private static extern nint zbar_symbol_next(nint symbol);

    [DllImport(Library)] private static extern nint zbar_symbol_get_data(nint symbol);

    [DllImport(Library)] private static extern uint zbar_symbol_get_data_length(nint symbol);
#pragma warning restore IDE1006, SYSLIB1054
}
