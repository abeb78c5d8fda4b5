using Microsoft.Playwright;
using OpsSupport.Kernel.Browser;

namespace OpsSupport.Features.News;

/// <summary>An administrator opens a channel and writes news at his desk; somebody reads and acknowledges it on a phone.</summary>
[Collection(nameof(DemoVisits))]
public sealed class NewsVisitTests(DemoPortal portal)
{
    private const string Reader = "#acknowledge .btn-primary";

    [Fact]
    public async Task News_is_written_at_a_desk_and_acknowledged_on_a_phone()
    {
        await using var desk = await portal.SignInAsync(Persona.Administrator, Screen.Desktop);
        await OpenAsync(desk);
        var news = await WriteAsync(desk);
        await using var phone = await portal.SignInAsync(Persona.Employee, Screen.Phone);

        await phone.GoToAsync("/");
        await Assertions.Expect(phone.Page.Locator("#news-unread")).ToBeVisibleAsync();
        await phone.ShouldBeSoundAsync();
        await phone.Page.Locator("#news").ScrollIntoViewIfNeededAsync();
        await phone.KeepScreenshotAsync("news-home");
        await phone.GoToAsync("/news");
        await phone.ShouldBeSoundAsync();
        await phone.KeepScreenshotAsync("news-list");
        await phone.GoToAsync(news);
        await phone.ShouldBeSoundAsync();
        await phone.KeepScreenshotAsync("news-article");
        await phone.Page.ClickAsync(Reader);
        await phone.Page.Locator("#article .notice").WaitForAsync();
        await Assertions.Expect(phone.Page.Locator(Reader)).ToHaveCountAsync(0);
        await phone.ShouldStillBeSoundAsync();

        await desk.GoToAsync(news);
        await Assertions.Expect(desk.Page.Locator("#reading .news__rate")).ToContainTextAsync("1");
        await desk.ShouldBeSoundAsync();
        await desk.KeepScreenshotAsync("news-reading");
        await desk.LookOnAsync(Screen.Phone.Dark);
        await desk.ShouldBeSoundAsync();
    }

    private static async Task OpenAsync(BrowserVisit visit)
    {
        await visit.GoToAsync("/news/channels/new");
        await visit.Page.FillAsync("#Form_Code", "notices");
        await visit.Page.FillAsync("#Form_Name", "公司公告");
        await visit.Page.ClickAsync("#edit-form .btn-primary");
        await visit.Page.WaitForURLAsync("**/news/channels/notices");
        await visit.ShouldBeSoundAsync();
    }

    /// <summary>Answers where it is.</summary>
    private static async Task<string> WriteAsync(BrowserVisit visit)
    {
        await visit.GoToAsync("/news/write");
        await visit.Page.FillAsync("#Form_Title", "国庆节放假安排");
        await visit.Page.FillAsync("#Form_Body", "## 时间\n\n**10 月 1 日至 7 日**放假，请提前[报工](/time)。\n\n- 值班：运维部\n- 电话：8000");
        await visit.Page.CheckAsync("#Form_MustRead");
        await visit.Page.ClickAsync("#news-form .btn:not(.btn-primary)");
        await visit.Page.Locator("#preview strong").WaitForAsync();
        await visit.ShouldBeSoundAsync();
        await visit.KeepScreenshotAsync("news-write");
        await visit.Page.ClickAsync("#news-form .btn-primary");
        await visit.Page.WaitForURLAsync("**/news/NW-*");
        var news = new Uri(visit.Page.Url).AbsolutePath;
        await visit.GoToAsync($"{news}/edit");
        await visit.ShouldBeSoundAsync();
        await visit.GoToAsync("/news?asEditor=true");
        await visit.ShouldBeSoundAsync();
        return news;
    }
}
