using System.IO.Compression;
using System.Text;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Attachments;

/// <summary>What a file is by its content, whatever it is called, and how it is sent out again.</summary>
public static class AttachmentTypes
{
    private const int Looked = 4096;

    // Real documents have some hundreds of parts; the index of a bomb is not walked.
    private const int MostParts = 10_000;

    private static readonly (AttachmentType Type, byte[] Start)[] Starts =
    [
        (AttachmentType.Pdf, [.. "%PDF-"u8]),
        (AttachmentType.Png, [0x89, .. "PNG"u8]),
        (AttachmentType.Jpeg, [0xFF, 0xD8, 0xFF]),
        (AttachmentType.Gif, [.. "GIF8"u8]),
    ];

    // Text that a browser or a shell would run.
    private static readonly string[] Active = ["<html", "<!doctype html", "<svg", "<script", "#!"];

    extension(AttachmentType type)
    {
        public string ContentType => type switch
        {
            AttachmentType.Pdf => "application/pdf",
            AttachmentType.Png => "image/png",
            AttachmentType.Jpeg => "image/jpeg",
            AttachmentType.Gif => "image/gif",
            AttachmentType.Webp => "image/webp",
            AttachmentType.Heic => "image/heic",
            AttachmentType.Text => "text/plain; charset=utf-8",
            AttachmentType.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            AttachmentType.Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            AttachmentType.Slides => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            _ => "application/octet-stream",
        };

        /// <summary>A browser shows it in a page.</summary>
        public bool IsPicture => type is AttachmentType.Png or AttachmentType.Jpeg or AttachmentType.Gif or AttachmentType.Webp;

        /// <summary>A browser shows it by itself; everything else is saved.</summary>
        public bool IsShown => type.IsPicture || type == AttachmentType.Pdf;
    }

    /// <summary>Null for what may not be attached: programs, scripts, pages, and what nobody knows.</summary>
    public static AttachmentType? Of(Stream content)
    {
        Span<byte> buffer = stackalloc byte[Looked];
        var start = buffer[..content.ReadAtLeast(buffer, Looked, throwOnEndOfStream: false)];
        foreach (var (type, mark) in Starts)
        {
            if (start.StartsWith(mark))
            {
                return type;
            }
        }

        return start.StartsWith("RIFF"u8) && start.Length > 12 && start[8..12].SequenceEqual("WEBP"u8) ? AttachmentType.Webp
            : start.Length > 12 && start[4..8].SequenceEqual("ftyp"u8) && start[8..10].SequenceEqual("he"u8) ? AttachmentType.Heic
            : start.StartsWith("PK\u0003\u0004"u8) ? OfArchive(content)
            : OfText(start);
    }

    private static AttachmentType? OfArchive(Stream content)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var names = archive.Entries.Take(MostParts).Select(entry => entry.FullName).ToList();
            return names.Any(name => name.StartsWith("word/", StringComparison.Ordinal)) ? AttachmentType.Word
                : names.Any(name => name.StartsWith("xl/", StringComparison.Ordinal)) ? AttachmentType.Workbook
                : names.Any(name => name.StartsWith("ppt/", StringComparison.Ordinal)) ? AttachmentType.Slides
                : names.Any(name => name.EndsWith("OFD.xml", StringComparison.OrdinalIgnoreCase)) ? AttachmentType.Ofd
                : AttachmentType.Zip;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static AttachmentType? OfText(ReadOnlySpan<byte> start)
    {
        // The characters that matter here are the same in every encoding that texts come in.
        var text = Encoding.Latin1.GetString(start);
        return start.IsEmpty || start.Contains((byte)0) || Active.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase)) || HasControls(start) ? null
            : text.TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t').StartsWith("<?xml", StringComparison.Ordinal) ? AttachmentType.Xml
            : AttachmentType.Text;
    }

    private static bool HasControls(ReadOnlySpan<byte> start)
    {
        foreach (var one in start)
        {
            if (one is < 0x20 and not ((byte)'\t' or (byte)'\r' or (byte)'\n' or 0x0C or 0x1B))
            {
                return true;
            }
        }

        return false;
    }
}
