using Microsoft.Playwright;
using OpsSupport.Kernel.Browser;

namespace OpsSupport.Kernel.Palette;

/// <summary>Ctrl-K with the keyboard alone, and a thumb on a phone.</summary>
[Collection(nameof(DemoVisits))]
[Trait("AT", "34.2")]
public sealed class PaletteVisitTests(DemoPortal portal)
{
    [Fact]
    public async Task A_few_keys_lead_to_a_page_and_closing_leads_back()
    {
        await using var visit = await portal.SignInAsync(Persona.Employee, Screen.Desktop);
        await visit.GoToAsync("/time");
        var page = visit.Page;
        await page.Locator("#search").FocusAsync();
        await page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(page.Locator("#palette-q")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#search")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("bx");
        await page.Locator(".palette__choice[id]").First.WaitForAsync();
        await visit.ShouldBeSoundAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.Locator("#palette-q")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/claims");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task On_a_phone_it_opens_by_its_button()
    {
        await using var visit = await portal.SignInAsync(Persona.DepartmentHead, Screen.Phone.Dark);
        await visit.GoToAsync("/");

        await visit.Page.Locator(".topbar__find").TapAsync();
        await visit.Page.Locator("#palette-q").FillAsync("xm");
        await visit.Page.Locator(".palette__choice[id]").First.WaitForAsync();
        await visit.ShouldBeSoundAsync();
        await visit.Page.Locator(".palette__choice[href='/projects']").TapAsync();

        await visit.Page.WaitForURLAsync("**/projects");
    }
}
