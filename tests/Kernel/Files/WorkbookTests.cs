using System.IO.Compression;

namespace OpsSupport.Kernel.Files;

public sealed class WorkbookTests
{
    [Fact]
    public async Task Cells_say_what_the_sheet_shows()
    {
        var workbook = TestWorkbook.OfXml(
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>in</t></is></c></row>
            <row r="3"><c r="A3"><v>1068.5999999999999</v></c><c r="B3" s="1"><v>45292</v></c><c r="C3" s="2"><v>45292.5</v></c></row>
            <row r="4"><c r="A4"><f>SUM(A1:A3)</f><v>7</v></c><c r="B4" t="b"><v>1</v></c><c r="C4" t="e"><v>#N/A</v></c></row>
            <row r="5"><c t="str"><v>=1+1</v></c><c r="B5" t="s"><v>99</v></c><c s="1"><v>0</v></c></row>
            """,
            "<si><r><t>rich </t></r><r><t>text</t></r><rPh><t>reading</t></rPh></si>");

        Assert.Equal(
            [
                (1, "rich text||in"),
                (3, "1068.6|2024-01-01|2024-01-01T12:00:00"),
                (4, "7|TRUE|#N/A"),
                (5, "=1+1||00:00:00"),
            ],
            await TableFileTests.ReadAsync(workbook));
    }

    [Fact]
    public async Task Another_sheet_is_read_by_name()
    {
        var workbook = TestWorkbook.OfXml("", secondSheet: """<row><c t="str"><v>here</v></c></row>""");

        Assert.Equal([(1, "here")], await TableFileTests.ReadAsync(workbook, "second"));
    }

    [Fact]
    public async Task A_sheet_that_is_not_there_is_refused() =>
        Assert.Equal(new NoSuchSheet("Third", "First, Second"), await TableFileTests.RefusalOf(TestWorkbook.OfXml(""), "Third"));

    [Fact]
    public async Task A_bomb_is_refused_before_it_goes_off()
    {
        var bomb = new MemoryStream();
        using (var archive = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var part = archive.CreateEntry("xl/workbook.xml").Open();
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 64; megabyte++)
            {
                part.Write(zeros);
            }
        }

        bomb.Position = 0;

        Assert.InRange(bomb.Length, 1, 200_000);
        Assert.Equal(new WorkbookTooLarge("xl/workbook.xml"), await TableFileTests.RefusalOf(bomb));
    }

    [Fact]
    public async Task A_bomb_that_lies_about_its_size_is_refused_while_it_unpacks()
    {
        await using var bounded = new BoundedStream(new MemoryStream(new byte[100]), 50, new WorkbookTooLarge("part"));

        var refusal = await Assert.ThrowsAsync<FileRefusedException>(() => bounded.CopyToAsync(Stream.Null));

        Assert.Equal(new WorkbookTooLarge("part"), refusal.Reason);
    }

    [Fact]
    public async Task Thousands_of_parts_are_refused() =>
        Assert.Equal(
            new WorkbookTooLarge($"{FileLimits.MostParts + 1} parts"),
            await TableFileTests.RefusalOf(TestWorkbook.OfParts([.. Enumerable.Range(0, FileLimits.MostParts + 1).Select(n => ($"{n}", ""))])));

    [Fact]
    public async Task A_document_type_is_refused()
    {
        var workbook = TestWorkbook.OfParts(
            ("xl/workbook.xml", """<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><workbook><sheets>&e;</sheets></workbook>"""));

        Assert.Equal(new NotAWorkbook("xl/workbook.xml"), await TableFileTests.RefusalOf(workbook));
    }

    [Fact]
    public async Task Something_else_in_a_zip_is_refused() =>
        Assert.Equal(new NotAWorkbook("xl/workbook.xml"), await TableFileTests.RefusalOf(TestWorkbook.OfParts(("hello.txt", "hello"))));

    [Fact]
    public async Task A_damaged_workbook_is_refused() =>
        Assert.Equal(new NotAWorkbook("zip"), await TableFileTests.RefusalOf(new MemoryStream("PK\x03\x04 and then nothing"u8.ToArray())));

    [Fact]
    public async Task A_text_of_a_million_characters_is_refused() =>
        Assert.Equal(
            new CellTooLong(1, FileLimits.LongestCell),
            await TableFileTests.RefusalOf(TestWorkbook.OfXml($"""<row r="1"><c t="str"><v>{new string('x', 1_000_000)}</v></c></row>""")));
}
