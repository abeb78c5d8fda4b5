using Microsoft.Playwright;

namespace OpsSupport.Kernel.Browser;

/// <summary>Finding things: from the header of any page, and by filters that got a name.</summary>
[Collection(nameof(DemoVisits))]
public sealed class ListVisitTests(DemoPortal portal)
{
    [Fact]
    public async Task The_header_leads_to_what_was_typed_and_typing_on_finds_anew()
    {
        await using var visit = await portal.SignInAsync(Persona.Finance, Screen.Desktop);
        await visit.GoToAsync("/");
        await visit.Page.FillAsync("#search", "EX-2026-0001");
        await visit.Page.Locator("#search").PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".results__number mark")).ToHaveTextAsync("EX-2026-0001");
        await visit.ShouldBeSoundAsync();

        await visit.Page.FillAsync("#q", "nowhere-to-be-found");
        await Assertions.Expect(visit.Page.GetByText("没有找到")).ToBeVisibleAsync();
        await visit.Page.FillAsync("#q", "EX-2026-0001");
        await visit.Page.Locator(".results__one").First.ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#document")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_phone_finds_the_search_in_the_header()
    {
        await using var visit = await portal.SignInAsync(Persona.Finance, Screen.SmallPhone);
        await visit.GoToAsync("/");

        await visit.Page.Locator(".topbar__find").TapAsync();
        await visit.Page.FillAsync("#palette-q", "合同");
        await visit.Page.Locator(".palette__choice[href^='/search']").TapAsync();

        await Assertions.Expect(visit.Page.Locator(".results mark").First).ToBeVisibleAsync();
        await visit.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_filter_is_named_at_a_desk_and_chosen_on_a_phone()
    {
        await using var visit = await portal.SignInAsync(Persona.Finance, Screen.Desktop);
        await visit.GoToAsync("/customers");
        await visit.Page.FillAsync("#filter-text", "C001");
        await Assertions.Expect(visit.Page.Locator("#list tbody tr")).ToHaveCountAsync(1);
        await visit.Page.Locator(".list__views").ClickAsync();
        await visit.Page.FillAsync("[name='Form.Name']", "一号客户");
        await visit.Page.Locator("#view-form button[type=submit]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".tabs [aria-current]")).ToHaveTextAsync("一号客户");
        await Assertions.Expect(visit.Page.Locator("#list tbody tr")).ToHaveCountAsync(1);
        await visit.ShouldBeSoundAsync();

        await visit.GoToAsync("/customers");
        await visit.LookOnAsync(Screen.Phone);
        await Assertions.Expect(visit.Page.Locator(".tabs")).ToBeHiddenAsync();
        await visit.Page.SelectOptionAsync("#view-choice", new SelectOptionValue { Label = "一号客户" });

        await Assertions.Expect(visit.Page.Locator("#list tbody tr")).ToHaveCountAsync(1);
        await visit.ShouldStillBeSoundAsync();
        await RemoveAsync(visit);
    }

    // The portal is every test's: nobody else should meet this view.
    private static async Task RemoveAsync(BrowserVisit visit)
    {
        await visit.LookOnAsync(Screen.Desktop);
        await visit.GoToAsync("/customers/views");
        await visit.Page.Locator("form[action$='handler=remove'] button").ClickAsync();
        await visit.Page.Locator("dialog[open] [value=yes]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("form[action$='handler=remove']")).ToHaveCountAsync(0);
    }
}
