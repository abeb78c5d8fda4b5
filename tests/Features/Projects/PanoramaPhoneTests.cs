using System.Collections.Concurrent;
using Microsoft.Playwright;
using OpsSupport.Kernel.Browser;

namespace OpsSupport.Features.Projects;

/// <summary>The panorama in a hand: on a slow line, on none, and beside a desk.</summary>
[Collection(nameof(DemoVisits))]
public sealed class PanoramaPhoneTests(DemoPortal portal)
{
    private const string Address = "/projects/PRJ-M/panorama";
    private const string Mark = "#figures [data-live-mark]";

    // The statement asks for two seconds, which the benchmark measures. Here the processors are shared with whatever else is tested.
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(400);

    [Fact]
    [Trait("AT", "21.1")]
    [Trait("AT", "X-10")]
    public async Task Every_number_on_a_phone_is_the_number_on_a_desk()
    {
        await using var desk = await portal.SignInAsync(Persona.DepartmentHead, Screen.Desktop);
        await using var phone = await portal.SignInAsync(Persona.DepartmentHead, Screen.Phone);

        foreach (var address in new[] { Address, "/projects/PRJ-A/panorama", "/projects/PRJ-M/panorama/members" })
        {
            await desk.GoToAsync(address);
            await phone.GoToAsync(address);
            Assert.Equal(await VisibleNumbersAsync(desk.Page), await VisibleNumbersAsync(phone.Page));
        }
    }

    [Fact]
    [Trait("AT", "21.2")]
    public async Task On_a_slow_line_figures_come_first_and_sections_when_they_are_reached()
    {
        await using var phone = await portal.SignInAsync(Persona.DepartmentHead, Screen.SmallPhone);
        var asked = new ConcurrentQueue<string>();
        await phone.Page.RouteAsync("**/*", async route =>
        {
            asked.Enqueue(route.Request.Url);
            await Task.Delay(Latency, TimeProvider.System);
            await route.ContinueAsync();
        });
        var began = TimeProvider.System.GetTimestamp();

        await phone.Page.GotoAsync(Address, new() { WaitUntil = WaitUntilState.Commit });
        await Assertions.Expect(phone.Page.Locator("#figures data").First).ToBeVisibleAsync(new() { Timeout = (float)Slow.TotalMilliseconds });
        TestContext.Current.TestOutputHelper?.WriteLine($"First figures after {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.00} s.");

        Assert.Equal(0, await phone.Page.Locator("#members table").CountAsync());
        // By now scripts run, and what they ask for by themselves has been asked for.
        await Assertions.Expect(phone.Page.Locator($"{Mark}.live--on").First).ToBeVisibleAsync(new() { Timeout = (float)Slow.TotalMilliseconds });
        Assert.DoesNotContain(asked, url => url.EndsWith("/members", StringComparison.Ordinal));
        await phone.Page.Locator("#members").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(phone.Page.Locator("#members table")).ToBeVisibleAsync(new() { Timeout = (float)Slow.TotalMilliseconds });
        Assert.Equal(await phone.Page.Locator("#figures .chart__columns").CountAsync(), await phone.Page.Locator("#figures .chart__twin table").CountAsync());
    }

    [Fact]
    [Trait("AT", "21.3")]
    public async Task Without_a_line_the_last_figures_stay_with_their_time_and_are_marked_as_not_live()
    {
        await using var phone = await portal.SignInAsync(Persona.DepartmentHead, Screen.Phone);
        await phone.GoToAsync(Address);
        await Assertions.Expect(phone.Page.Locator($"{Mark}.live--on").First).ToBeVisibleAsync(new() { Timeout = (float)Slow.TotalMilliseconds });
        var figures = await VisibleNumbersAsync(phone.Page);

        await phone.Page.Context.SetOfflineAsync(true);
        await Assertions.Expect(phone.Page.Locator($"{Mark}.live--on")).ToHaveCountAsync(0, new() { Timeout = (float)Slow.TotalMilliseconds });

        Assert.Equal(figures, await VisibleNumbersAsync(phone.Page));
        await Assertions.Expect(phone.Page.Locator($"{Mark} .live__words--off").First).ToBeVisibleAsync();
        Assert.Matches(@"\d{4}-\d{2}-\d{2} \d{2}:\d{2}", await phone.Page.Locator($"{Mark} .live__as-of").First.InnerTextAsync());

        await phone.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(phone.Page.Locator($"{Mark}.live--on").First).ToBeVisibleAsync(new() { Timeout = (float)Slow.TotalMilliseconds });
    }

    private static async Task<IReadOnlyList<string>> VisibleNumbersAsync(IPage page) => await page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('main .figure, main data')].filter(number => number.checkVisibility()).map(number => number.textContent.trim())
        """);
}
