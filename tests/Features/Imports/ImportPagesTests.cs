using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Features.Imports;

/// <summary>Importing at a browser without script: hand in, look, decide.</summary>
public sealed class ImportPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    [Fact]
    public async Task A_file_is_handed_in_looked_at_and_taken_over()
    {
        using var visitor = await SignInAsync(Company.Office);
        var text = $"Kind,Day,Amount,Unit,Text\nExternalCost,2026-02-01,12.34,{Company.Unit},<b>=1+1</b>\n";

        var handedIn = await HandInAsync(visitor, text, "figures.csv");
        var page = await PageAsync(visitor, handedIn.Onward!, "form#confirm");
        var taken = await visitor.SendAsync(page, "form#confirm");
        var done = await PageAsync(visitor, handedIn.Onward!, "[data-step=Done]");

        Assert.Equal(HttpStatusCode.Redirect, handedIn.Status);
        Assert.Contains("figures.csv", page.Html, StringComparison.Ordinal);
        Assert.Contains("12.34", page.Page.QuerySelector("#totals")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, taken.Status);
        Assert.Contains("文件已导入", done.Html, StringComparison.Ordinal);
        Assert.Contains("figures.csv", (await visitor.GetAsync("/imports")).Page.QuerySelector("#past")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_rows_are_shown_with_line_column_and_reason_and_can_be_skipped()
    {
        using var visitor = await SignInAsync(Company.Office);
        var text = $"Kind,Day,Amount,Unit\nExternalCost,2026-02-01,1,{Company.Unit}\nExternalCost,2026-02-01,<i>much</i>,{Company.Unit}\n";
        var handedIn = await HandInAsync(visitor, text, "bad.csv");
        var page = await PageAsync(visitor, handedIn.Onward!, "form#confirm");

        var refused = await visitor.SendAsync(page, "form#confirm");
        var skipped = await visitor.SendAsync(page, "form#confirm", ("Form.SkipBad", "true"));

        Assert.Equal("3Amount不是金额<i>much</i>", string.Concat(page.Page.QuerySelectorAll("#bad-rows tbody td").Select(cell => cell.TextContent.Trim())));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(HttpStatusCode.Redirect, skipped.Status);
    }

    [Theory]
    [InlineData("Date,Total\n1,2\n", "figures", "缺少 Kind, Amount；文件中有 Date, Total")]
    [InlineData("Colour,Shape\nred,round\n", "", "没有适合此表头的方案：Colour, Shape")]
    [InlineData("Kind,Day,Amount\n\"ExternalCost,1,2\n", "figures", "第 2 行的引号没有结束")]
    public async Task What_cannot_be_read_comes_back_with_the_reason(string text, string profile, string reason)
    {
        using var visitor = await SignInAsync(Company.Office);

        var answer = await HandInAsync(visitor, text, "wrong.csv", ("Form.Profile", profile));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(reason, answer.Page.QuerySelector("#upload")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_200_megabytes_is_sent_back_before_it_is_read()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = (await System.PortalAsync()).Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/imports") { Content = new Endless(200L * 1024 * 1024) };
        request.Headers.Add("Cookie", $"who={Company.Office}");
        request.Headers.ExpectContinue = true;
        using var visitor = await SignInAsync(Company.Office);

        var answer = await client.SendAsync(request);
        var told = await visitor.GetAsync(answer.Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("文件大于 100 MB", told.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_import_sees_no_page()
    {
        using var visitor = await SignInAsync(Company.Ann);

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/imports")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/imports/profiles")).Status);
    }

    [Fact]
    public async Task A_profile_of_the_system_is_copied_and_the_copy_reads_other_headers()
    {
        using var visitor = await SignInAsync(Company.Office);
        var name = $"bank-{Company.Mark}";
        var page = await visitor.GetAsync("/imports/profiles/figures");
        var unit = string.Create(CultureInfo.InvariantCulture, $"Form.Columns[{(int)ImportField.Unit}].Headers");

        var saved = await visitor.SendAsync(page, "form#profile", ("Form.Name", name), (unit, $"Cost centre {Company.Mark}"));
        var text = $"Kind,Day,Amount,Cost centre {Company.Mark}\nExternalCost,2026-02-01,1,{Company.Unit}\n";
        var handedIn = await HandInAsync(visitor, text, "bank.csv");

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.StartsWith($"/imports/{name}.1.", handedIn.Onward, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_of_the_system_cannot_be_overwritten()
    {
        using var visitor = await SignInAsync(Company.Office);
        var page = await visitor.GetAsync("/imports/profiles/figures");

        var answer = await visitor.SendAsync(page, "form#profile", ("Form.Name", "customers"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("“customers”是系统自带的方案", answer.Html, StringComparison.Ordinal);
    }

    private static async Task<PaperAnswer> HandInAsync(PaperVisitor visitor, string text, string name, params (string Name, string Value)[] fields) =>
        await visitor.SendFileAsync(
            await visitor.GetAsync("/imports"), "form#upload", "Form.File", name, Encoding.UTF8.GetBytes(text),
            fields);

    /// <summary>The page once it shows what is waited for.</summary>
    private static Task<PaperAnswer> PageAsync(PaperVisitor visitor, string url, string awaited) =>
        Until.HoldsAsync(() => visitor.GetAsync(url), page => page.Page.QuerySelector(awaited) is not null);

    /// <summary>Claims a length and, when it is asked for its bytes, gives as many.</summary>
    private sealed class Endless : HttpContent
    {
        private readonly long _length;

        public Endless(long length)
        {
            _length = length;
            Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var part = new byte[81_920];
            for (var sent = 0L; sent < _length; sent += part.Length)
            {
                await stream.WriteAsync(part.AsMemory(0, (int)Math.Min(part.Length, _length - sent)));
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _length;
            return true;
        }
    }
}
