using Microsoft.Playwright;

namespace OpsSupport.Kernel.Browser;

/// <summary>A document from an empty form to the page on which it waits to be submitted. It stays a draft: nothing is posted.</summary>
[Collection(nameof(DemoVisits))]
public sealed class AdjustmentVisitTests(DemoPortal portal)
{
    public static TheoryData<Screen> Screens { get; } = [Screen.Desktop, Screen.Phone.Dark];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_draft_is_written_read_and_written_again(Screen screen)
    {
        await using var visit = await portal.SignInAsync(Persona.Finance, screen);
        await visit.GoToAsync("/adjustments/new");
        await FillInAsync(visit.Page);

        await visit.Page.Locator("#edit-form .form-foot button.btn-primary").ClickAsync();

        await visit.Page.Locator("#document").WaitForAsync();
        await visit.KeepScreenshotAsync("adjustment");
        await visit.ShouldBeSoundAsync();
        await visit.GoToAsync($"{new Uri(visit.Page.Url).AbsolutePath}/edit");
        await visit.ShouldBeSoundAsync();
    }

    private static async Task FillInAsync(IPage page)
    {
        await page.FillAsync("[name='Form.Reason']", "发票金额录入有误，冲减外购成本");
        await page.SelectOptionAsync("[name='Form.Lines[0].Kind']", "ExternalCost");
        await page.FillAsync("[name='Form.Lines[0].Project']", "PRJ-F08");
        await page.FillAsync("[name='Form.Lines[0].On']", $"{TimeProvider.System.GetUtcNow():yyyy-MM}-01");
        await page.FillAsync("[name='Form.Lines[0].Amount']", "-1250.50");
    }
}
