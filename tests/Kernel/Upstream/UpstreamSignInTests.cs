using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Features.ConnectedSystems;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Processes;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Upstream;

/// <summary>People whom another provider knows sign in through it; the other provider is a second portal with its own OpenIddict.</summary>
public sealed class UpstreamSignInTests(RunningSystem system) : RunningPortalTests(system)
{
    private readonly string _address = $"http://127.0.0.2:{FreePort.Find()}/";

    [Fact]
    public async Task Whoever_is_signed_in_there_is_signed_in_here_and_led_to_where_he_was_going()
    {
        await using var portal = await StartAsync();
        using var browser = await BrowserAsync(Company.Ann);

        using var answer = await browser.GetAsync($"{_address}sign-in/upstream?returnUrl=%2Fnotifications");

        Assert.Equal("/notifications", answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains((await System.Grains.Account(Company.Ann).ViewAsync(Company.Ann)).Value!.Sessions, session => session.Way == SignInWay.Upstream);
    }

    [Fact]
    public async Task Whoever_does_not_work_here_is_told_that_he_does_not_get_in()
    {
        await using var portal = await StartAsync(numberClaim: "department_name");
        using var browser = await BrowserAsync(Company.Ann);

        using var answer = await browser.GetAsync($"{_address}sign-in/upstream");

        Assert.Equal("/sign-in?upstream=failed", answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Contains("未能登录", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    public async Task Nobody_is_led_elsewhere(string returnUrl)
    {
        await using var portal = await StartAsync();
        using var browser = await BrowserAsync(Company.Ann);

        using var answer = await browser.GetAsync($"{_address}sign-in/upstream?returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal($"{_address}", answer.RequestMessage!.RequestUri!.AbsoluteUri);
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_signs_nobody_in()
    {
        await using var portal = await StartAsync();
        using var browser = await BrowserAsync(Company.Ann);

        using var answer = await browser.GetAsync($"{_address}sign-in/upstream/back?code=x&state=y");
        using var done = await browser.GetAsync($"{_address}sign-in/upstream/done");

        Assert.Equal("/sign-in?upstream=failed", answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal("/sign-in?upstream=failed", done.RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Fact]
    public async Task The_sign_in_page_names_the_provider_and_keeps_the_way_back()
    {
        await using var portal = await StartAsync();
        using var browser = new HttpClient();

        var page = await browser.GetStringAsync($"{_address}sign-in?returnUrl=%2Fnotifications");

        Assert.Contains("使用 总部 登录", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/sign-in/upstream?returnUrl=%2Fnotifications\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_such_way()
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var portal = (await System.PortalAsync()).Address;

        foreach (var path in new[] { "sign-in/upstream", "sign-in/upstream/done" })
        {
            using var answer = await browser.GetAsync(new Uri(portal, path));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private async Task<PortalInProcess> StartAsync(string numberClaim = "preferred_username")
    {
        var upstream = (await System.PortalAsync()).Address;
        var code = $"UP-{Company.Mark}";
        var (_, secret) = await Systems.ConnectAsync(System.Grains, Systems.Web(code, _address).But(one => one with { RedirectAddresses = [$"{_address}sign-in/upstream/back"] }));
        return await PortalInProcess.StartAsync(
            services => services.AddSingleton(System.Grains), url: _address.TrimEnd('/'), signsIn: true,
            settings: [$"--Upstream:Authority={upstream}", "--Upstream:Name=总部", $"--Upstream:ClientId={code}", $"--Upstream:ClientSecret={secret}", $"--Upstream:NumberClaim={numberClaim}"]);
    }

    /// <summary>A browser that is signed in at the provider only.</summary>
    private async Task<HttpClient> BrowserAsync(EmployeeNo person)
    {
        var (upstream, cookies) = ((await System.PortalAsync()).Address, new CookieContainer());
        cookies.Add(upstream, new Cookie(CookieSignIn.Cookie, person.Value));
        cookies.Add(upstream, new Cookie(CookieSignIn.Session, await Systems.OpenSessionAsync(System.Grains, person)));
        return new(new HttpClientHandler { CookieContainer = cookies });
    }
}
