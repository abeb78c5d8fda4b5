using System.Net;
using OpsSupport.Kernel.Memos;

namespace OpsSupport.Kernel.Revisions;

/// <summary>What changed from revision to revision, as somebody reads it.</summary>
public sealed class RevisionPagesTests : IAsyncLifetime
{
    private const string Changed = "del > :not(.visually-hidden), ins > :not(.visually-hidden)";

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
    public async Task The_history_says_what_changed_by_its_label_and_as_the_page_shows_it()
    {
        var url = await _portal.WriteAsync(Memos.A.Memo);
        await ChangeAsync(url, "现场终验", "2000");

        var page = await _clerk.GetAsync(url);

        Assert.Equal("主题 原为现场验收 改为现场终验", Plain(page, ".history .diff__one:nth-child(1)"));
        Assert.Equal("金额 原为¥1,234.56 改为¥2,000.00", Plain(page, ".history .diff__one:nth-child(2)"));
        Assert.Equal("起止日期 原为2026-04-01 – 2026-04-03 改为2026-04-01 – 2026-04-02", Plain(page, ".history .diff__one:nth-child(3)"));
        Assert.Equal($"{url}/history", page.Page.QuerySelector(".history__compare")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Any_two_revisions_are_compared_whichever_is_named_first()
    {
        var url = await _portal.WriteAsync(Memos.A.Memo);
        await ChangeAsync(url, "第二稿", "2000");
        await ChangeAsync(url, "第三稿", "1234.56");

        var latest = await _clerk.GetAsync($"{url}/history");
        var all = await _clerk.GetAsync($"{url}/history?from=3&to=1");

        Assert.Equal(["第二稿", "第三稿", "¥2,000.00", "¥1,234.56"], Values(latest));
        Assert.Equal(["现场验收", "第三稿", "2026-04-01 – 2026-04-03", "2026-04-01 – 2026-04-02"], Values(all));
        Assert.Equal("1", all.Page.QuerySelector("#From option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Two_revisions_that_say_the_same_differ_in_nothing()
    {
        var url = await _portal.WriteAsync(Memos.A.Memo);
        await ChangeAsync(url, "第二稿", "2000");

        var page = await _clerk.GetAsync($"{url}/history?from=2&to=2");

        Assert.Equal("两个版本的内容相同。", page.Text(".revisions__same"));
    }

    [Fact]
    public async Task A_document_that_was_never_changed_says_so()
    {
        var page = await _clerk.GetAsync($"{await _portal.WriteAsync(Memos.A.Memo)}/history");

        Assert.Equal("只有一个版本", page.Text(".empty-state__title"));
    }

    [Fact]
    public async Task Markup_in_what_changed_is_shown_as_it_was_typed()
    {
        const string Markup = "<script>alert(1)</script><img src=x onerror=alert(1)> and some more of it";
        var url = await _portal.WriteAsync(Memos.A.Memo);
        await ChangeAsync(url, Markup, "2000");
        await ChangeAsync(url, $"{Markup} still", "2000");

        var page = await _clerk.GetAsync($"{url}/history");

        Assert.Equal($"{Markup} still", page.Text(".diff__text"));
        Assert.DoesNotContain(page.Page.Scripts, script => script.Source is null);
        Assert.Empty(page.Page.QuerySelectorAll("main img"));
    }

    [Fact]
    public async Task What_an_address_asks_for_that_is_no_version_is_no_fault()
    {
        var url = await _portal.WriteAsync(Memos.A.Memo);
        await ChangeAsync(url, "第二稿", "2000");

        Assert.Equal(HttpStatusCode.OK, (await _clerk.GetAsync($"{url}/history?from=lots&to=-7")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _clerk.GetAsync("/memos/nothing/history")).Status);
    }

    private async Task ChangeAsync(string url, string subject, string amount) => Assert.Equal(
        HttpStatusCode.Found,
        (await _clerk.SendAsync(await _clerk.GetAsync($"{url}/edit"), "#edit-form", [.. Memos.A.Filled(subject, amount), ("Form.Days.LastDay", "2026-04-02")])).Status);

    private static IEnumerable<string> Values(PaperAnswer page) => page.Page.QuerySelectorAll($".revisions ~ .diff :is({Changed})").Select(value => value.TextContent);

    private static string Plain(PaperAnswer page, string selector) => string.Join(' ', page.Text(selector)!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
