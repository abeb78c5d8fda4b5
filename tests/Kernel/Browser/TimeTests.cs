using Microsoft.Playwright;

namespace OpsSupport.Kernel.Browser;

/// <summary>Time is reported by the keyboard at a desk and by one thumb on a phone.</summary>
[Collection(nameof(DemoVisits))]
public sealed class TimeTests(DemoPortal portal)
{
    // A normal day on a phone: what a person may spend on it, pages and all.
    private static readonly TimeSpan NormalDay = TimeSpan.FromSeconds(20);

    // Weeks of which the company has no reports yet and whose months are still open.
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    [Fact]
    [Trait("AT", "32.1")]
    public async Task A_week_is_reported_with_the_keyboard_only()
    {
        await using var visit = await portal.SignInAsync(Persona.Employee, Screen.Desktop);
        await visit.GoToAsync($"/time/week?day={WeeksAgo(7)}");
        var page = visit.Page;
        await page.Locator(".week-grid__offers button").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-grid-row]")).ToHaveCountAsync(1);
        await page.Locator(".week-grid__offers button").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-grid-row]")).ToHaveCountAsync(2);

        await page.Locator("#Form_Rows_0__Cells_0__Hours").FocusAsync();
        await TypeAsync(page, "4", "ArrowDown", "4", "ArrowUp", "ArrowRight", "7.5", "Enter", "0.5");
        var sums = await page.Locator("[data-day-sum]").AllTextContentsAsync();
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal(["8", "8"], sums.Take(2));
        await Assertions.Expect(page.GetByText("报工已提交")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".week-grid__cell--submitted")).ToHaveCountAsync(4);
        await Assertions.Expect(page.Locator("[data-week-sum]")).ToHaveTextAsync("16");
        await visit.ShouldBeSoundAsync();
    }

    [Fact]
    [Trait("AT", "32.1")]
    public async Task A_normal_day_takes_a_thumb_three_taps_and_less_than_twenty_seconds()
    {
        await using var visit = await portal.SignInAsync(Persona.Employee, Screen.Phone);
        var began = TimeProvider.System.GetTimestamp();

        await visit.GoToAsync($"/time?day={WeeksAgo(8)}");
        await visit.Page.Locator(".offers__one").First.TapAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "8", Exact = true }).TapAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "提交", Exact = true }).TapAsync();
        await Assertions.Expect(visit.Page.Locator(".entry .state")).ToBeVisibleAsync(new() { Timeout = (float)NormalDay.TotalMilliseconds });

        var took = TimeProvider.System.GetElapsedTime(began);
        TestContext.Current.TestOutputHelper?.WriteLine($"A normal day took {took.TotalSeconds:0.00} s.");
        Assert.True(took < NormalDay, $"A normal day took {took}.");
        await visit.ShouldBeSoundAsync();
    }

    [Fact]
    [Trait("AT", "32.10")]
    public async Task The_last_day_is_copied_with_one_tap()
    {
        await using var visit = await portal.SignInAsync(Persona.Employee, Screen.SmallPhone);
        await visit.GoToAsync($"/time?day={WeeksAgo(9)}");
        await visit.Page.Locator(".offers__one").First.TapAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "提交", Exact = true }).TapAsync();
        await Assertions.Expect(visit.Page.Locator(".entry .state")).ToBeVisibleAsync();

        await visit.GoToAsync($"/time?day={WeeksAgo(9, 1)}");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "复制上一个工作日" }).TapAsync();

        await Assertions.Expect(visit.Page.Locator(".entry")).ToHaveCountAsync(1);
        await visit.ShouldBeSoundAsync();
    }

    private static string WeeksAgo(int weeks, int days = 0) => $"{Today.AddDays(days - (7 * weeks)):yyyy-MM-dd}";

    // What a person presses: a number is typed, everything else is a key.
    private static async Task TypeAsync(IPage page, params string[] presses)
    {
        foreach (var press in presses)
        {
            await (char.IsDigit(press[0]) ? page.Keyboard.TypeAsync(press) : page.Keyboard.PressAsync(press));
        }
    }
}
