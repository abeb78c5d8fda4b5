using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace OpsSupport.Features.EInvoices;

/// <summary>Files that were made to do harm.</summary>
internal static class HostileFiles
{
    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    /// <summary>An archive with that many small files.</summary>
    public static byte[] ManyEntries(int count) => Zip([.. Enumerable.Range(0, count).Select(index => ($"{index}.xml", "<a/>"u8.ToArray()))]);

    /// <summary>Files that are each small enough and unpack to far too much together.</summary>
    public static byte[] ManyLargeEntries() => Zip([.. Enumerable.Range(0, 20).Select(index => ($"{index}.xml", Blanks(9_000_000)))]);

    /// <summary>An OFD document whose page unpacks to hundreds of times its size.</summary>
    public static byte[] OfdBomb() => Zip(
        ("OFD.xml", "<OFD><DocBody><DocRoot>Doc.xml</DocRoot></DocBody></OFD>"u8.ToArray()),
        ("Doc.xml", "<Document><Pages><Page ID=\"1\" BaseLoc=\"Page.xml\"/></Pages></Document>"u8.ToArray()),
        ("Page.xml", Blanks(60_000_000)));

    /// <summary>A PDF whose page is drawn by a stream that unpacks to 100 MB.</summary>
    public static byte[] PdfBomb()
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(Enumerable.Repeat((byte)' ', 100_000_000).ToArray());
        }

        return Pdf("/Filter/FlateDecode", packed.ToArray());
    }

    /// <summary>A PDF with nothing packed whose page is one text of millions of letters.</summary>
    public static byte[] PdfOfLetters() => Pdf("", Encoding.ASCII.GetBytes($"BT /F1 9 Tf ({new string('a', 9_000_000)}) Tj ET"));

    /// <summary>A PDF with forms that draw forms, ten times each: ten to the eighth of them.</summary>
    public static byte[] PdfOfForms()
    {
        var draw = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("/X Do\n", 10)));
        var file = PaperPdf.OnePage("/XObject<</X 5 0 R>>");
        file.Stream("", "/X Do\n"u8.ToArray());
        for (var next = 6; next < 14; next++)
        {
            file.Stream($"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {next} 0 R>>>>", draw);
        }

        file.Stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "n"u8.ToArray());
        return file.End();
    }

    /// <summary>A PNG that claims a hundred thousand points on each side.</summary>
    public static byte[] HugePicture() =>
    [
        0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10,
        .. Chunk("IHDR", [0, 1, 0x86, 0xA0, 0, 1, 0x86, 0xA0, 8, 2, 0, 0, 0]), .. Chunk("IDAT", [0x78, 0x9C, 3, 0, 0, 0, 0, 1]), .. Chunk("IEND", []),
    ];

    /// <summary>XML that is nested a hundred thousand times.</summary>
    public static byte[] DeepXml() => Encoding.ASCII.GetBytes($"{string.Concat(Enumerable.Repeat("<a>", 100_000))}{string.Concat(Enumerable.Repeat("</a>", 100_000))}");

    /// <summary>A few lines of definitions that stand for billions of letters.</summary>
    public static byte[] LaughingXml() =>
        "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]><EInvoice>&d;</EInvoice>"u8.ToArray();

    private static byte[] Blanks(int length) => Encoding.ASCII.GetBytes($"<a>{new string(' ', length)}</a>");

    private static byte[] Pdf(string filter, byte[] content)
    {
        var file = PaperPdf.OnePage("/Font<</F1 5 0 R>>");
        file.Stream(filter, content);
        file.Object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        return file.End();
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] chunk = [.. Encoding.ASCII.GetBytes(name), .. content];
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc(chunk));
        return [.. length, .. chunk, .. check];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
