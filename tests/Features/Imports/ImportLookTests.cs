using System.Text;
using Microsoft.Playwright;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Browser;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Features.Imports;

/// <summary>The pages of imports in a real browser: readable by everybody, nothing beside the edge, nothing to complain about.</summary>
public sealed class ImportLookTests(RunningSystem system, Chromium chromium) : RunningPortalTests(system)
{
    public static TheoryData<Screen> Screens { get; } = [Screen.Desktop, Screen.Phone.Dark, Screen.SmallPhone.English];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Handing_in_looking_and_taking_over_is_sound_on_every_screen(Screen screen)
    {
        await using var visit = await VisitAsync(screen);
        var text = string.Concat(Enumerable.Range(0, 12).Select(row => $"外购成本,2026-02-{row + 1:00},{(row * 1234.5m) - 100},{Company.Unit},部门{row % 3},第{row}批\n"));

        await visit.GoToAsync("/imports");
        await visit.ShouldBeSoundAsync();
        await visit.KeepScreenshotAsync("imports");
        await visit.Page.SetInputFilesAsync("#Form_File", new FilePayload
        {
            Name = "外购成本-2026-02.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes($"类型,日期,金额,部门编号,部门名称,摘要\n{text}外购成本,昨天,1,{Company.Unit},部门0,\n回款,2026-02-01,很多,{Company.Unit},部门0,\n"),
        });
        await visit.Page.ClickAsync("#upload button");
        await visit.Page.WaitForSelectorAsync("#confirm");
        await visit.ShouldBeSoundAsync();
        await visit.KeepScreenshotAsync("import-checked");
        await visit.Page.CheckAsync("#Form_SkipBad");
        await visit.Page.ClickAsync("#confirm button");
        await visit.Page.ClickAsync("[data-confirm-dialog] [value=yes]");
        await visit.Page.WaitForSelectorAsync("[data-step=Done]");
        await visit.ShouldBeSoundAsync();
        await visit.KeepScreenshotAsync("import-done");
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Profiles_are_sound_on_every_screen(Screen screen)
    {
        await using var visit = await VisitAsync(screen);

        await visit.GoToAsync("/imports/profiles");
        await visit.ShouldBeSoundAsync();
        await visit.KeepScreenshotAsync("import-profiles");
        await visit.GoToAsync("/imports/profiles/oxford-payments");
        await visit.ShouldBeSoundAsync();
        await visit.KeepScreenshotAsync("import-profile");
    }

    private async Task<BrowserVisit> VisitAsync(Screen screen)
    {
        var portal = await System.PortalAsync();
        var visit = await chromium.VisitAsync(portal.Address, screen);
        await visit.Page.Context.AddCookiesAsync([new() { Name = "who", Value = Company.Office.Value, Url = portal.Address.ToString() }]);
        return visit;
    }
}
