using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace OpsSupport.Kernel.Files;

/// <summary>Reads a sheet of an XLSX workbook from its beginning to its end, without keeping rows in memory.</summary>
internal static class Workbook
{
    private const string RelationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string StrictRelationshipNamespace = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <param name="sheet">Its name; the first when null.</param>
    public static async IAsyncEnumerable<FileRow> ReadAsync(
        Stream content, string? sheet, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var parts = Open(content);
        var formats = CellFormats.Read(parts);
        var shared = SharedTexts.Read(parts);
        using var xml = parts.Open(SheetPart(parts, sheet));
        foreach (var row in new SheetReader(xml, shared, formats).Read())
        {
            cancellation.ThrowIfCancellationRequested();
            yield return row;
        }

        await Task.CompletedTask;
    }

    private static WorkbookParts Open(Stream content)
    {
        try
        {
            return new(new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true));
        }
        catch (InvalidDataException)
        {
            throw new FileRefusedException(new NotAWorkbook("zip"));
        }
    }

    private static string SheetPart(WorkbookParts parts, string? wanted)
    {
        var sheets = parts.Elements("xl/workbook.xml", "sheet", xml => (
            Name: xml.GetAttribute("name") ?? "",
            Id: xml.GetAttribute("id", RelationshipNamespace) ?? xml.GetAttribute("id", StrictRelationshipNamespace)));
        var id = wanted is null
            ? sheets.Select(sheet => sheet.Id).FirstOrDefault()
            : sheets.FirstOrDefault(sheet => string.Equals(sheet.Name, wanted, StringComparison.OrdinalIgnoreCase)).Id;
        if (id is null)
        {
            throw new FileRefusedException(new NoSuchSheet(wanted ?? "1", string.Join(", ", sheets.Select(sheet => sheet.Name))));
        }

        var target = parts.Elements("xl/_rels/workbook.xml.rels", "Relationship", xml => (
                Id: xml.GetAttribute("Id"), Target: xml.GetAttribute("Target")))
            .FirstOrDefault(relationship => relationship.Id == id).Target;
        return target switch
        {
            null => throw new FileRefusedException(new NotAWorkbook("xl/_rels/workbook.xml.rels")),
            ['/', ..] => target[1..],
            _ => $"xl/{target}",
        };
    }
}
