using System.Net;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Features.EInvoices;

/// <summary>Handing in invoices at a browser without script, and as the script does it.</summary>
public sealed class EInvoicePagesTests(RunningSystem system) : RunningPortalTests(system)
{
    [Fact]
    public async Task A_file_is_handed_in_and_its_invoice_shown_with_sources()
    {
        var answer = await HandInAsync(("hotel.pdf", SampleFiles.Content("digital-ordinary.pdf")));

        var card = answer.Page.QuerySelector("[data-invoice='|25112000000990000016']")!;
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.All(
            ["电子发票（普通发票）", "2025-03-14", "上海样例酒店管理有限公司", A.Company.Name, "¥924.53", "¥55.47", "¥980.00", "6%", "*住宿服务*住宿费", "票面文字 · 可信", "核对通过"],
            text => Assert.Contains(text, card.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_plain_words()
    {
        var answer = await HandInAsync(("bad.xml", SampleFiles.Content("bad-total.xml")), ("wrong.xml", SampleFiles.Content("wrong-buyer.xml")));

        Assert.Equal(
            ["金额加税额为 300.00，价税合计却为 390.00", "大写金额“叁佰圆整”与小写金额 390.00 不符", "购买方不是本公司：天津别家贸易有限公司，税号 91120101DEM000778G"],
            answer.Page.QuerySelectorAll(".invoice__flag--blocking").Select(flag => flag.TextContent.Trim()));
        Assert.Equal(2, answer.Page.QuerySelectorAll(".invoice__head .state--bad").Length);
    }

    [Fact]
    [Trait("AT", "06.11")]
    public async Task One_bad_file_does_not_stop_the_other_nineteen()
    {
        var files = Enumerable.Range(0, 19).Select(index => ($"{index}.xml", SampleFiles.Content("digital-toll.xml"))).Append(("virus.pdf", [0x4D, 0x5A, 0x90]));

        var answer = await HandInAsync([.. files]);

        Assert.Equal((20, 19), (answer.Page.QuerySelectorAll("[data-file]").Length, answer.Page.QuerySelectorAll("[data-invoice]").Length));
        Assert.Contains("不是支持的文件类型", answer.Text("[data-file] .invoice-file__refusal"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("AT", "06.11")]
    public async Task A_script_sends_each_file_by_itself_and_is_answered_with_its_card()
    {
        using var visitor = await SignInAsync(Company.Ann);
        var page = await visitor.GetAsync("/e-invoices");

        var answer = await visitor.SendFilesAsync(page, "#hand-in", "Form.Files", [("a.xml", SampleFiles.Content("digital-toll.xml"))], ("HX-Request", "true"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Null(answer.Page.QuerySelector("#hand-in"));
        Assert.Single(answer.Page.QuerySelectorAll("[data-file] [data-invoice]"));
    }

    [Fact]
    public async Task No_file_and_too_many_files_come_back_with_the_reason()
    {
        var none = await HandInAsync();
        var many = await HandInAsync([.. Enumerable.Range(0, 21).Select(index => ($"{index}.xml", new byte[] { 1 }))]);

        Assert.All([none, many], answer =>
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains("请选择 1 至 20 个文件", answer.Text("#hand-in"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_page_says_that_nothing_is_registered_and_nobody_asked_the_tax_authority()
    {
        using var visitor = await SignInAsync(Company.Ann);

        var page = await visitor.GetAsync("/e-invoices");

        Assert.Contains("识别结果仅供核对，尚未登记", page.Html, StringComparison.Ordinal);
        Assert.Contains("未向税务机关查验", page.Html, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("#no-company"));
    }

    private async Task<PaperAnswer> HandInAsync(params (string Name, byte[] Content)[] files)
    {
        using var visitor = await SignInAsync(Company.Ann);
        return await visitor.SendFilesAsync(await visitor.GetAsync("/e-invoices"), "#hand-in", "Form.Files", files);
    }
}
