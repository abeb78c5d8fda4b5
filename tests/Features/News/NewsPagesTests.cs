using System.Net;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Features.News;

/// <summary>News from the editor to its reader, through the pages.</summary>
public sealed class NewsPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    [Fact]
    public async Task An_editor_writes_it_and_its_audience_reads_finds_and_acknowledges_it()
    {
        var url = await WriteAsync(("Form.MustRead", "true"));
        using var ann = await SignInAsync(Company.Ann);
        using var lead = await SignInAsync(Company.Lead);

        var home = await ann.GetAsync("/");
        Assert.Contains($"Party {Company.Mark}", home.Text("#news"), StringComparison.Ordinal);
        Assert.NotNull(home.Page.QuerySelector("#news-unread"));
        Assert.Equal(url, (await ann.GetAsync($"/news?q={Company.Mark}")).Page.QuerySelector(".news__title a")!.GetAttribute("href"));

        var page = await ann.GetAsync(url);
        Assert.Equal("bold", page.Text(".news__body strong"));
        Assert.Null(page.Page.QuerySelector("#reading"));
        var said = await ann.SendAsync(page, "#acknowledge");
        Assert.Equal(url, said.Onward);
        Assert.Null((await ann.GetAsync(url)).Page.QuerySelector("#acknowledge"));

        var seen = await lead.GetAsync(url);
        Assert.Equal("25.00%", seen.Text("#read-rate"));
        Assert.Equal(3, seen.Page.QuerySelectorAll(".news__missing li").Length);
        Assert.NotNull((await lead.SendAsync(seen, "#remind")).Page.QuerySelector("#reminded"));
    }

    [Fact]
    public async Task Who_is_not_in_the_audience_finds_nothing_anywhere()
    {
        var url = await WriteAsync(("Form.Units", ""), ("Form.People", Company.Ann.Value));
        using var head = await SignInAsync(Company.Head);

        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync($"{url}/edit")).Status);
        Assert.Null((await head.GetAsync($"/news?q={Company.Mark}")).Page.QuerySelector(".news__title"));
        Assert.DoesNotContain(Company.Mark, (await head.GetAsync("/")).Text("#news") ?? "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await head.GetAsync("/news/write")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await head.GetAsync("/news/channels")).Status);
    }

    [Fact]
    public async Task What_is_typed_is_kept_when_refused_and_shown_beforehand_as_readers_will_see_it()
    {
        await A.ChannelAsync(System.Grains, Company.Mark, Company.Lead);
        using var lead = await SignInAsync(Company.Lead);
        var form = await lead.GetAsync("/news/write");

        var preview = await lead.SendAsync(form, "#news-form", "/news/write?handler=Preview", ("Form.Title", "T"), ("Form.Body", "some **bold** words"));
        var refused = await lead.SendAsync(form, "#news-form", ("Form.Title", "T"), ("Form.Body", "B"), ("Form.PublishAt", "2026-03-31T09:00"), ("Form.ExpiresAt", "2026-03-31T09:00"));

        Assert.Equal("bold", preview.Text("#preview strong"));
        Assert.Equal("some **bold** words", preview.Text("#Form_Body"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Page.QuerySelector("#Form_ExpiresAt[aria-invalid=true]"));
        Assert.Equal("T", refused.Page.QuerySelector("#Form_Title")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Nothing_typed_by_an_editor_runs_in_the_page_of_a_reader()
    {
        const string script = "<script>alert(1)</script>";
        var url = await WriteAsync(("Form.Title", $"{script} {Company.Mark}"), ("Form.Body", $"{script} [x](javascript:alert(1)) ![{script}](javascript:alert(1))"));
        using var ann = await SignInAsync(Company.Ann);

        foreach (var page in new[] { await ann.GetAsync(url), await ann.GetAsync($"/news?q={Company.Mark}"), await ann.GetAsync("/") })
        {
            Assert.DoesNotContain(script, page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(page.Page.QuerySelectorAll("a, img"), element => $"{element.GetAttribute("href")}{element.GetAttribute("src")}".Contains("javascript", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task It_is_corrected_and_withdrawn()
    {
        var url = await WriteAsync();
        using var lead = await SignInAsync(Company.Lead);
        using var ann = await SignInAsync(Company.Ann);

        var corrected = await lead.SendAsync(await lead.GetAsync($"{url}/edit"), "#news-form", ("Form.Title", "Better"));
        Assert.Equal(url, corrected.Onward);
        Assert.Contains("Better", (await ann.GetAsync(url)).Html, StringComparison.Ordinal);

        await lead.SendAsync(await lead.GetAsync(url), "#withdraw");
        Assert.Equal(HttpStatusCode.NotFound, (await ann.GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.OK, (await lead.GetAsync(url)).Status);
    }

    [Fact]
    public async Task Administrators_open_channels_and_their_editors_change_them()
    {
        var opened = await FillInAsync(Company.Office, "/news/channels/new", ("Code", $"c-{Company.Mark}"), ("Name", "Notices"), ("Editors", Company.Lead.Value));
        var changed = await FillInAsync(Company.Lead, $"/news/channels/c-{Company.Mark}", ("Name", "Announcements"));
        using var office = await SignInAsync(Company.Office);

        Assert.Equal($"/news/channels/c-{Company.Mark}", opened.Onward);
        Assert.Equal($"/news/channels/c-{Company.Mark}", changed.Onward);
        Assert.Contains("Announcements", (await office.GetAsync("/news/channels")).Html, StringComparison.Ordinal);
    }

    /// <summary>The lead writes in a channel of his own; answers where it is.</summary>
    private async Task<string> WriteAsync(params (string Name, string Value)[] fields)
    {
        var channel = await A.ChannelAsync(System.Grains, Company.Mark, Company.Lead);
        using var lead = await SignInAsync(Company.Lead);
        var written = await lead.SendAsync(await lead.GetAsync("/news/write"), "#news-form",
        [
            ("Form.Title", $"Party {Company.Mark}"), ("Form.Body", "All are **bold**"), ("Form.Channel", channel.Value), ("Form.PublishAt", "2026-03-31T09:00"), ("Form.IsPinned", "true"), ("Form.Units", Company.Unit.Value), .. fields,
        ]);
        Assert.StartsWith("/news/NW-", written.Onward, StringComparison.Ordinal);
        return written.Onward!;
    }
}
