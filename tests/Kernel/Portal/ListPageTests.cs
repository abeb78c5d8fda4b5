using System.Globalization;
using System.Net;
using MiniExcelLibs;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Portal;

/// <summary>Finding documents, and taking them along.</summary>
public sealed class ListPageTests : IAsyncLifetime
{
    private PaperPortal _portal = null!;
    private PaperVisitor _clerk = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await PaperPortal.StartAsync();
        _clerk = new(_portal.Address);
    }

    public ValueTask DisposeAsync()
    {
        _clerk.Dispose();
        return _portal.DisposeAsync();
    }

    [Fact]
    public async Task A_list_shows_a_page_of_rows_and_the_total_of_all()
    {
        await WriteAsync(30);

        var list = await _clerk.GetAsync("/memos");

        Assert.Equal(25, list.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("第 1–25 条，共 30 条", list.Text(".pager__where"));
        Assert.Equal("¥465.00", list.Text("tfoot data"));
        Assert.Equal(5, (await _clerk.GetAsync(list.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!)).Page.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task A_filter_narrows_the_list_and_its_total()
    {
        await WriteAsync(12);

        var list = await _clerk.GetAsync("/memos?text=memo%2011");

        Assert.Single(list.Page.QuerySelectorAll("tbody tr"));
        Assert.Equal("¥11.00", list.Text("tfoot data"));
    }

    [Fact]
    public async Task A_script_gets_the_list_alone_and_the_address_to_show()
    {
        await WriteAsync(1);

        var list = await _clerk.GetAsync("/memos?text=&status=Draft&desc=false", ("HX-Request", "true"));

        Assert.StartsWith("<section id=\"list\"", list.Html.TrimStart(), StringComparison.Ordinal);
        Assert.Equal("/memos?status=Draft", list.Header("HX-Push-Url"));
        Assert.Contains("HX-Request", list.Header("Vary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_says_so_and_what_to_do()
    {
        Assert.Equal("还没有备忘录", (await _clerk.GetAsync("/memos")).Text(".empty-state__title"));
        Assert.Equal("没有符合条件的记录", (await _clerk.GetAsync("/memos?text=x")).Text(".empty-state__title"));
    }

    [Fact]
    public async Task A_page_far_beyond_the_end_is_empty_and_no_fault()
    {
        await WriteAsync(1);

        Assert.Equal(HttpStatusCode.OK, (await _clerk.GetAsync("/memos?pageNo=2147483647")).Status);
    }

    [Fact]
    public async Task The_export_has_the_rows_of_the_filter_and_the_total_of_the_screen()
    {
        await WriteAsync(30);
        var list = await _clerk.GetAsync("/memos?text=memo%201");

        var rows = (await _clerk.GetAsync("/memos/export?text=memo%201&format=Csv")).Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Skip(1).Select(row => row.Split(',')).ToList();

        Assert.Equal(11, rows.Count);
        Assert.Equal(list.Text("tfoot data"), string.Create(CultureInfo.InvariantCulture, $"¥{rows.Sum(row => decimal.Parse(row[3], CultureInfo.InvariantCulture)):N2}"));
    }

    [Fact]
    public async Task The_export_has_all_pages_and_is_marked_as_unicode()
    {
        await WriteAsync(1050);

        var file = await _clerk.GetAsync("/memos/export");

        Assert.Equal([0xEF, 0xBB, 0xBF], file.Bytes[..3]);
        Assert.Equal(1051, file.Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal("attachment", file.Response.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")")]
    [InlineData("+1+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public async Task Text_that_a_spreadsheet_would_carry_out_is_made_harmless(string subject)
    {
        await _portal.WriteAsync(A.Memo with { Subject = subject });

        var csv = await _clerk.GetAsync("/memos/export?format=Csv");
        var xlsx = await _clerk.GetAsync("/memos/export?format=Xlsx");

        Assert.Contains($"'{subject}".Replace("\"", "\"\"", StringComparison.Ordinal), csv.Html, StringComparison.Ordinal);
        using var file = new MemoryStream(xlsx.Bytes);
        var row = Assert.Single(file.Query(useHeaderRow: true).Cast<IDictionary<string, object>>());
        Assert.Equal($"'{subject}", row["名称"]);
        Assert.Equal(1234.56, Convert.ToDouble(row["金额"], CultureInfo.InvariantCulture), precision: 2);
    }

    [Fact]
    public async Task A_workbook_of_no_rows_opens()
    {
        var xlsx = await _clerk.GetAsync("/memos/export?format=Xlsx");

        using var file = new MemoryStream(xlsx.Bytes);
        Assert.Empty(file.Query(useHeaderRow: true));
    }

    private async Task WriteAsync(int memos)
    {
        for (var number = 1; number <= memos; number++)
        {
            await _portal.WriteAsync(A.Memo with { Subject = $"memo {number}", Amount = Money.Cny(number) });
        }
    }
}
