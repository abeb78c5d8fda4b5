using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OpsSupport.Kernel.Browser;

/// <summary>The browser tests' own footing, against a page that is sound and one that is not.</summary>
public sealed class BrowserTests(Chromium chromium) : IAsyncLifetime
{
    private const string Sound = """
        <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>门户</title><link rel="icon" href="data:,"></head><body><main><h1>运营支撑系统</h1><p id="language"></p></main>
        <script>document.getElementById('language').textContent = navigator.language + ' ' +
          (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')</script></body></html>
        """;

    private const string Unsound = """
        <!doctype html><html><head><link rel="icon" href="data:,"></head><body><div style="width: 2000px">wide</div><input>
        <script>throw new Error('broken')</script></body></html>
        """;

    private WebApplication _site = null!;

    private Uri Address => new(_site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static TheoryData<Screen> Screens { get; } = [.. Screen.Kept, Screen.SmallPhone.English];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_sound_page_is_sound_on_every_screen(Screen screen)
    {
        await using var visit = await chromium.VisitAsync(Address, screen);

        await visit.GoToAsync("/sound");

        await visit.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_page_learns_language_and_scheme_from_the_screen()
    {
        await using var visit = await chromium.VisitAsync(Address, Screen.Phone.Dark.English);

        await visit.GoToAsync("/sound");

        Assert.Equal("en dark", await visit.Page.TextContentAsync("#language"));
        Assert.Equal("phone-en-dark", visit.Screen.ToString());
    }

    [Fact]
    public async Task A_page_that_is_too_wide_names_what_stands_out()
    {
        await using var visit = await chromium.VisitAsync(Address, Screen.SmallPhone);

        await visit.GoToAsync("/unsound");

        Assert.Contains("div", (await Assert.ThrowsAnyAsync<Exception>(() => Layout.ShouldFitAsync(visit.Page))).Message);
    }

    [Fact]
    public async Task A_page_that_not_everybody_can_use_names_the_rule()
    {
        await using var visit = await chromium.VisitAsync(Address, Screen.Desktop);

        await visit.GoToAsync("/unsound");

        Assert.Contains("html-has-lang", (await Assert.ThrowsAnyAsync<Exception>(() => Accessibility.ShouldHoldAsync(visit.Page))).Message);
    }

    [Fact]
    public async Task A_script_that_throws_is_a_complaint()
    {
        await using var visit = await chromium.VisitAsync(Address, Screen.Desktop);

        await visit.GoToAsync("/unsound");

        Assert.Contains("broken", Assert.Single(visit.Complaints));
    }

    [Fact]
    public async Task A_screenshot_is_a_picture()
    {
        await using var visit = await chromium.VisitAsync(Address, Screen.Phone);
        await visit.GoToAsync("/sound");

        var picture = await Screenshots.TakeAsync(visit.Page, path: null);

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], picture.Take(4));
    }

    [Fact]
    public void Without_chromium_the_tests_say_what_to_install() =>
        Assert.Contains("apt-get install chromium", Assert.Throws<InvalidOperationException>(() => ChromiumPath.Find(chosen: null, path: "/nowhere")).Message);

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _site = builder.Build();
        _site.Urls.Add("http://127.0.0.1:0");
        _site.MapGet("/sound", () => TypedResults.Content(Sound, "text/html"));
        _site.MapGet("/unsound", () => TypedResults.Content(Unsound, "text/html"));
        await _site.StartAsync();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
