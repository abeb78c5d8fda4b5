using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OpsSupport.Kernel.Browser;

/// <summary>What is typed is kept while it is typed, and a form that was saved is not saved a second time.</summary>
[Collection(nameof(DemoVisits))]
public sealed class KeptInputVisitTests(DemoPortal portal)
{
    public static TheoryData<Screen> Screens { get; } = [Screen.Desktop, Screen.Phone.Dark];

    private static string FirstOfMonth => $"{TimeProvider.System.GetUtcNow():yyyy-MM}-01";

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task What_was_typed_is_there_again_and_back_from_its_document_leads_to_it(Screen screen)
    {
        await using var visit = await portal.SignInAsync(Persona.Employee, screen);
        await visit.GoToAsync("/overtimes/new");
        await TypeAsync(visit.Page, "系统割接支持");
        await ShouldBeKeptAsync(visit.Page);
        await visit.ShouldBeSoundAsync();

        await visit.GoToAsync("/overtimes/new");
        await visit.ShouldBeSoundAsync();
        await visit.KeepScreenshotAsync("kept-input");
        await visit.Page.Locator(".offered a").ClickAsync();
        await visit.Page.WaitForURLAsync(new Regex("resume=true"), new() { WaitUntil = WaitUntilState.Load });
        await Assertions.Expect(visit.Page.Locator("#Form_Reason")).ToHaveValueAsync("系统割接支持");

        await visit.Page.Locator("#edit-form .form-foot button:not(.btn-primary)").ClickAsync();
        await visit.Page.Locator("#document").WaitForAsync();
        await visit.Page.GoBackAsync();
        await visit.Page.WaitForURLAsync(new Regex("/overtimes/[0-9a-f]{32}/edit$"));
        await Assertions.Expect(visit.Page.Locator("[data-toast]")).ToContainTextAsync("此前已保存");
        await Assertions.Expect(visit.Page.Locator("#Form_Reason")).ToHaveValueAsync("系统割接支持");
        await visit.GoToAsync("/overtimes/new");
        await Assertions.Expect(visit.Page.Locator(".offered")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_lost_connection_is_said_and_made_good_when_it_is_back()
    {
        await using var visit = await portal.SignInAsync(Persona.ProjectLead, Screen.Phone);
        await visit.GoToAsync("/overtimes/new");
        await visit.Page.Context.SetOfflineAsync(true);

        await TypeAsync(visit.Page, "断网");
        await Assertions.Expect(visit.Page.Locator("[data-kept]")).ToContainTextAsync("连接不上服务器");
        await visit.Page.Context.SetOfflineAsync(false);

        await ShouldBeKeptAsync(visit.Page);
        await visit.GoToAsync("/overtimes/new");
        await visit.Page.Locator(".offered form button").ClickAsync();
        await visit.Page.Locator("dialog[open] .btn-primary").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".offered")).ToHaveCountAsync(0);
    }

    private static async Task TypeAsync(IPage page, string reason)
    {
        await page.FillAsync("[name='Form.Day']", FirstOfMonth);
        await page.FillAsync("[name='Form.MostHours']", "3");
        await page.FillAsync("[name='Form.Reason']", reason);
    }

    private static Task ShouldBeKeptAsync(IPage page) =>
        Assertions.Expect(page.Locator("[data-kept]")).ToHaveTextAsync(new Regex("^输入已自动保存 [0-9]{2}:[0-9]{2}$"), new() { Timeout = 20_000 });
}
