using System.Text;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Files;

public sealed class TableFileTests
{
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    [Fact]
    public async Task Quoted_cells_hold_separators_quotes_and_line_breaks() => Assert.Equal(
        [(1, "a|b"), (2, "x,y|say \"hi\""), (3, "two\r\nlines|z"), (5, "last|")],
        await ReadAsync("a,b\n\"x,y\",\"say \"\"hi\"\"\"\r\"two\r\nlines\",z\r\nlast,"));

    [Theory]
    [InlineData("a;b\n1,5;2")]
    [InlineData("a\tb\n1,5\t2")]
    [InlineData("\"a,,,,\"\tb\n1,5\t2")]
    public async Task The_separator_is_found_in_the_header(string text) =>
        Assert.Equal("1,5|2", (await ReadAsync(text))[1].Cells);

    [Fact]
    public async Task Rows_without_text_are_left_out_and_lines_still_counted() =>
        Assert.Equal([(1, "a|b"), (5, "1|2")], await ReadAsync("a,b\n\n , \n,\n1,2\n\n"));

    public static TheoryData<string> Encodings { get; } = ["utf-8", "utf-8-bom", "utf-16", "utf-16BE", "utf-16-bare", "utf-16BE-bare", "gbk"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Chinese_text_is_read_in_every_usual_encoding(string encoding)
    {
        const string text = "编号,名称\n1,成都市政工程有限公司\n";
        var bytes = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-8-bom" => Encoding.UTF8.GetBytes($"\ufeff{text}"),
            "utf-16" => Encoding.Unicode.GetBytes($"\ufeff{text}"),
            "utf-16BE" => Encoding.BigEndianUnicode.GetBytes($"\ufeff{text}"),
            "utf-16-bare" => Encoding.Unicode.GetBytes(text),
            "utf-16BE-bare" => Encoding.BigEndianUnicode.GetBytes(text),
            _ => Gbk.GetBytes(text),
        };

        Assert.Equal([(1, "编号|名称"), (2, "1|成都市政工程有限公司")], await ReadAsync(new MemoryStream(bytes)));
    }

    [Fact]
    public async Task Text_in_no_known_encoding_is_refused() =>
        Assert.Equal(new UnknownEncoding(), await RefusalOf(new MemoryStream([.. "a,b\n1,"u8, 0xFF, 0xFF, 0x0A])));

    [Fact]
    public async Task A_quote_that_never_ends_is_refused_by_the_line_it_began_on() =>
        Assert.Equal(new QuoteNotClosed(2), await RefusalOf("a,b\n1,\"x\ny\n"));

    [Fact]
    public async Task A_cell_that_is_too_long_is_refused() =>
        Assert.Equal(new CellTooLong(2, FileLimits.LongestCell), await RefusalOf($"a,b\n1,{new string('x', FileLimits.LongestCell + 1)}\n"));

    [Fact]
    public async Task Too_many_columns_are_refused() =>
        Assert.Equal(new TooManyColumns(1, FileLimits.MostColumns), await RefusalOf(new string(',', FileLimits.MostColumns)));

    [Fact]
    public async Task The_most_rows_are_read_and_one_more_is_refused()
    {
        var rows = string.Concat(Enumerable.Repeat("1\n", FileLimits.MostRows));

        Assert.Equal(FileLimits.MostRows + 1, (await ReadAsync($"a\n{rows}")).Count);
        Assert.Equal(new TooManyRows(FileLimits.MostRows), await RefusalOf($"a\n{rows}1\n"));
    }

    [Fact]
    public async Task Old_workbooks_are_refused_by_name() =>
        Assert.Equal(new OldWorkbook(), await RefusalOf(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1])));

    internal static async Task<List<(int Line, string Cells)>> ReadAsync(Stream content, string? sheet = null)
    {
        var rows = new List<(int, string)>();
        await foreach (var row in TableFile.ReadAsync(content, sheet))
        {
            rows.Add((row.Line, string.Join('|', row.Cells)));
        }

        return rows;
    }

    internal static async Task<DomainError> RefusalOf(Stream content, string? sheet = null) =>
        (await Assert.ThrowsAsync<FileRefusedException>(() => ReadAsync(content, sheet))).Reason;

    private static Task<List<(int Line, string Cells)>> ReadAsync(string text) => ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static Task<DomainError> RefusalOf(string text) => RefusalOf(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
