using OpsSupport.Kernel.Hosting;

namespace OpsSupport.Kernel.Browser;

/// <summary>The first minutes of a company with the system: nothing is there yet, and every page says what to do about it.</summary>
[Collection(nameof(WholeMachine))]
public sealed class SetupVisitTests(FirstPortal portal, Chromium chromium) : IClassFixture<FirstPortal>
{
    private static readonly Screen[] Screens = [Screen.Desktop, Screen.Phone.Dark];

    [Fact]
    public async Task The_first_visitor_sets_up_the_company_and_starts()
    {
        await using var visit = await chromium.VisitAsync(portal.Address, Screen.Desktop);
        await visit.GoToAsync("/");
        Assert.EndsWith("/setup", visit.Page.Url, StringComparison.Ordinal);
        await ShouldBeSoundAsync(visit, "setup");

        await visit.Page.SetViewportSizeAsync(Screen.Desktop.Width, Screen.Desktop.Height);
        await FillInAsync(visit);
        await visit.Page.Locator("#form button.btn-primary").ClickAsync();
        await visit.Page.Locator(".home").WaitForAsync();
        await visit.GoToAsync("/");
        await ShouldBeSoundAsync(visit, "home-first-day");
        await visit.GoToAsync("/projects");
        await ShouldBeSoundAsync(visit, "projects-first-day");

        await using var stranger = await chromium.VisitAsync(portal.Address, Screen.Desktop);
        await stranger.GoToAsync("/");
        Assert.Contains("/sign-in", stranger.Page.Url, StringComparison.Ordinal);
        await ShouldBeSoundAsync(stranger, "sign-in-password");
    }

    private static async Task ShouldBeSoundAsync(BrowserVisit visit, string name)
    {
        foreach (var screen in Screens)
        {
            await visit.LookOnAsync(screen);
            await visit.KeepScreenshotAsync(name);
            await visit.ShouldBeSoundAsync();
        }
    }

    private static async Task FillInAsync(BrowserVisit visit)
    {
        foreach (var (name, value) in A.Setup)
        {
            var field = visit.Page.Locator($"[name='{name}']");
            await (name == "Form.Start" ? field.SelectOptionAsync(value) : field.FillAsync(value));
        }
    }
}
