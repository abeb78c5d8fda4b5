using System.Net;
using OpsSupport.Kernel.Memos;

namespace OpsSupport.Kernel.Portal;

/// <summary>What holds for every answer of the portal.</summary>
public sealed class PortalTests : IAsyncLifetime
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

    [Theory]
    [InlineData("/memos")]
    [InlineData("/nothing/here")]
    [InlineData("/css/tokens.css")]
    public async Task Nothing_but_our_own_files_may_run(string url)
    {
        var policy = (await _clerk.GetAsync(url)).Header("Content-Security-Policy")!;

        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_found_under_a_name_that_changes_with_them_and_kept_for_long()
    {
        var link = (await _clerk.GetAsync("/memos")).Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        Assert.Contains("immutable", (await _clerk.GetAsync(link)).Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB,en;q=0.8", "en", "Home")]
    [InlineData("zh-TW,zh;q=0.9", "zh-CN", "首页")]
    [InlineData("fr", "zh-CN", "首页")]
    public async Task A_first_visit_speaks_the_browsers_language_if_it_can(string wanted, string language, string home)
    {
        var page = await _clerk.GetAsync("/memos", ("Accept-Language", wanted));

        Assert.Equal(language, page.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(home, page.Text(".sidebar__link"));
    }

    [Fact]
    public async Task A_choice_of_language_and_theme_is_kept_and_leads_back()
    {
        var page = await _clerk.GetAsync("/memos?text=a");

        var answer = await _clerk.SendAsync(page, ".preferences", ("culture", "en"), ("theme", "dark"));

        Assert.Equal("/memos?text=a", answer.Onward);
        var again = await _clerk.GetAsync("/memos");
        Assert.Equal("en", again.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("dark", again.Page.DocumentElement.GetAttribute("data-bs-theme"));
    }

    [Fact]
    public async Task A_choice_never_leads_away_from_the_portal()
    {
        var page = await _clerk.GetAsync("/memos");

        Assert.Equal("/", (await _clerk.SendAsync(page, ".preferences", ("returnUrl", "https://evil.example/"))).Onward);
    }

    [Fact]
    public async Task While_no_silo_answers_people_read_that_the_system_is_starting()
    {
        _portal.Desk.Failures = 1;

        var answer = await _clerk.GetAsync("/memos");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal("系统正在启动", answer.Text(".empty-state__title"));
        Assert.Equal("2", answer.Header("Refresh"));
        Assert.Equal(HttpStatusCode.OK, (await _clerk.GetAsync("/memos")).Status);
    }

    [Fact]
    public async Task A_menu_has_only_what_its_reader_may_open()
    {
        Assert.DoesNotContain("/design", Menu(await _clerk.GetAsync("/memos")));

        _portal.Desk.Permissions = [.. _portal.Desk.Permissions, "system:administer"];

        Assert.Contains("/design", Menu(await _clerk.GetAsync("/memos")));
    }

    [Fact]
    public async Task The_style_page_is_for_administrators()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await _clerk.GetAsync("/design")).Status);

        _portal.Desk.Permissions = ["system:administer"];

        Assert.Equal(HttpStatusCode.OK, (await _clerk.GetAsync("/design")).Status);
    }

    [Fact]
    public async Task A_field_that_asks_for_a_code_is_helped()
    {
        var answer = await _clerk.GetAsync("/suggest/project?field=Form.Project&Form.Project=0012");

        Assert.Equal("PRJ-2026-0012", Assert.Single(answer.Page.QuerySelectorAll("option")).GetAttribute("value"));
    }

    private static IEnumerable<string?> Menu(PaperAnswer page) => page.Page.QuerySelectorAll(".sidebar__link").Select(link => link.GetAttribute("href"));
}
