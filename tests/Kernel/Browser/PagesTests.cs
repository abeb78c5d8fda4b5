namespace OpsSupport.Kernel.Browser;

/// <summary>Every page, seen by somebody who uses it, in both sizes and schemes: sound, and kept as a picture when asked.</summary>
[Collection(nameof(DemoVisits))]
public sealed class PagesTests(DemoPortal portal)
{
    public static TheoryData<string> All { get; } = [.. PortalPages.All.Select(page => page.Name)];

    public static TheoryData<string> Main { get; } = [.. PortalPages.All.Where(page => page.IsMain).Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(All))]
    [Trait("AT", "34.8")]
    public async Task A_page_is_sound_on_a_desk(string name)
    {
        await using var visit = await ComeAsync(name, Screen.Desktop);

        await (await KeepAsync(visit, name)).ShouldBeSoundAsync();
        await (await KeepAsync(await visit.LookOnAsync(Screen.Desktop.Dark), name)).ShouldStillBeSoundAsync();
        await Layout.ShouldFitAsync((await visit.LookOnAsync(Screen.Desktop.Enlarged(percent: 125))).Page);
        await Layout.ShouldFitAsync((await visit.LookOnAsync(Screen.Desktop.Enlarged(percent: 200))).Page);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_page_is_sound_in_the_hand(string name)
    {
        await using var visit = await ComeAsync(name, Screen.Phone);

        await (await KeepAsync(visit, name)).ShouldBeSoundAsync();
        await (await KeepAsync(await visit.LookOnAsync(Screen.Phone.Dark), name)).ShouldStillBeSoundAsync();
        await Layout.ShouldFitAsync((await visit.LookOnAsync(Screen.SmallPhone)).Page);
    }

    [Theory]
    [MemberData(nameof(Main))]
    [Trait("AT", "X-15")]
    public async Task A_page_is_sound_in_english(string name)
    {
        await using var visit = await ComeAsync(name, Screen.Desktop.English);

        await (await KeepAsync(visit, name)).ShouldBeSoundAsync();
        await (await KeepAsync(await visit.LookOnAsync(Screen.SmallPhone.English), name)).ShouldStillBeSoundAsync();
    }

    private static async Task<BrowserVisit> KeepAsync(BrowserVisit visit, string name)
    {
        if (PageOf(name).Keeps(visit.Screen))
        {
            await visit.KeepScreenshotAsync(name);
        }

        return visit;
    }

    private static PortalPage PageOf(string name) => PortalPages.All.Single(page => page.Name == name);

    private async Task<BrowserVisit> ComeAsync(string name, Screen screen)
    {
        var page = PageOf(name);
        var visit = page.Persona is null ? await portal.VisitAsync(screen) : await portal.SignInAsync(page.Persona, screen);
        await visit.GoToAsync(page.Path);
        Assert.Equal(page.Status, visit.Status);

        return visit;
    }
}
