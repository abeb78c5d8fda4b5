using Microsoft.Playwright;

namespace OpsSupport.Kernel.Browser;

/// <summary>Documents from an empty form to the page on which they wait to be submitted. They stay drafts: nothing is posted.</summary>
[Collection(nameof(DemoVisits))]
public sealed class DraftVisitTests(DemoPortal portal)
{
    public static TheoryData<Screen> Screens { get; } = [Screen.Desktop, Screen.Phone.Dark];

    private static string FirstOfMonth => $"{TimeProvider.System.GetUtcNow():yyyy-MM}-01";

    [Theory]
    [MemberData(nameof(Screens))]
    public Task An_adjustment_is_written_read_and_written_again(Screen screen) => WriteAsync(Persona.Finance, screen, "adjustment", async page =>
    {
        await page.FillAsync("[name='Form.Reason']", "发票金额录入有误，冲减外购成本");
        await page.SelectOptionAsync("[name='Form.Lines.Lines[0].Kind']", "ExternalCost");
        await page.FillAsync("[name='Form.Lines.Lines[0].Project']", "PRJ-F08");
        await page.FillAsync("[name='Form.Lines.Lines[0].On']", FirstOfMonth);
        await page.FillAsync("[name='Form.Lines.Lines[0].Amount']", "-1250.50");
    });

    [Theory]
    [MemberData(nameof(Screens))]
    public Task An_absence_is_written_read_and_written_again(Screen screen) => WriteAsync(Persona.Employee, screen, "absence", async page =>
    {
        await page.FillAsync("[name='Form.FirstDay']", FirstOfMonth);
        await page.FillAsync("[name='Form.LastDay']", FirstOfMonth);
    });

    [Theory]
    [MemberData(nameof(Screens))]
    public Task Overtime_is_written_read_and_written_again(Screen screen) => WriteAsync(Persona.Employee, screen, "overtime", async page =>
    {
        await page.FillAsync("[name='Form.Day']", FirstOfMonth);
        await page.FillAsync("[name='Form.MostHours']", "3");
        await page.FillAsync("[name='Form.Reason']", "客户现场联调");
    });

    [Theory]
    [MemberData(nameof(Screens))]
    public Task A_trip_is_written_read_and_written_again(Screen screen) => WriteAsync(Persona.Employee, screen, "travel-request", async page =>
    {
        await page.FillAsync("[name='Form.Project']", "PRJ-F08");
        await page.FillAsync("[name='Form.Purpose']", "客户现场联调");
        await page.FillAsync("[name='Form.Legs.Lines[0].From']", "成都市");
        await page.FillAsync("[name='Form.Legs.Lines[0].To']", "上海市");
        await page.FillAsync("[name='Form.Legs.Lines[0].DepartsAt']", $"{FirstOfMonth}T08:30");
        await page.FillAsync("[name='Form.Legs.Lines[0].ArrivesAt']", $"{FirstOfMonth}T11:30");
    });

    private async Task WriteAsync(string persona, Screen screen, string name, Func<IPage, Task> fillIn)
    {
        await using var visit = await portal.SignInAsync(persona, screen);
        await visit.GoToAsync($"/{name}s/new");
        await fillIn(visit.Page);

        await visit.Page.Locator("#edit-form .form-foot button:not(.btn-primary)").ClickAsync();

        await visit.Page.Locator("#document").WaitForAsync();
        await visit.KeepScreenshotAsync(name);
        await visit.ShouldBeSoundAsync();
        await visit.GoToAsync($"{new Uri(visit.Page.Url).AbsolutePath}/edit");
        await visit.ShouldBeSoundAsync();
    }
}
