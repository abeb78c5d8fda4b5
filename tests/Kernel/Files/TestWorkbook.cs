using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace OpsSupport.Kernel.Files;

/// <summary>Workbooks as other programs write them, made by hand so that they can also be wrong.</summary>
internal static class TestWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Styles = $"""
        <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
        <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>
        """;

    private const string Index = $"""
        <workbook xmlns="{Main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
        <sheets><sheet name="First" sheetId="1" r:id="rId1"/><sheet name="Second" sheetId="2" r:id="rId2"/></sheets></workbook>
        """;

    private const string Relationships = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>
        """;

    /// <summary>A workbook with one sheet of the given cells, written as the XML between the row's tags.</summary>
    public static MemoryStream OfXml(string rows, string sharedTexts = "", string secondSheet = "") => OfParts(
        ("xl/workbook.xml", Index),
        ("xl/_rels/workbook.xml.rels", Relationships),
        ("xl/styles.xml", Styles),
        ("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{sharedTexts}</sst>"""),
        ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>"""),
        ("xl/worksheets/sheet2.xml", $"""<worksheet xmlns="{Main}"><sheetData>{secondSheet}</sheetData></worksheet>"""));

    public static MemoryStream OfParts(params (string Name, string Content)[] parts)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>The same table as a workbook: texts shared, days as numbers with a day's style, one column as numbers.</summary>
    public static MemoryStream Of(IReadOnlyList<FileRow> rows, string numberColumn)
    {
        var texts = new Dictionary<string, int>();
        var number = rows[0].Cells.ToList().FindIndex(header => header.Trim().Equals(numberColumn, StringComparison.OrdinalIgnoreCase));
        var xml = new StringBuilder();
        foreach (var (row, line) in rows.Select((row, index) => (row, index + 1)))
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{line}\">");
            foreach (var (cell, column) in row.Cells.Select((cell, index) => (cell, index)).Where(pair => pair.cell.Length > 0))
            {
                xml.Append(Cell(cell, $"{(char)('A' + column)}{line}", line > 1 && column == number, texts));
            }

            xml.Append("</row>");
        }

        return OfXml(xml.ToString(), string.Concat(texts.Keys.Select(text => $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>")));
    }

    private static string Cell(string cell, string place, bool isNumber, Dictionary<string, int> texts)
    {
        if (DateOnly.TryParseExact(cell, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return $"<c r=\"{place}\" s=\"2\"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>";
        }

        if (isNumber)
        {
            // Seventeen digits, as spreadsheet programs store them.
            return string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\"><v>{double.Parse(cell, CultureInfo.InvariantCulture):G17}</v></c>");
        }

        texts.TryAdd(cell, texts.Count);
        return $"<c r=\"{place}\" t=\"s\"><v>{texts[cell]}</v></c>";
    }
}
