using System.Net;
using OpsSupport.Features.ConnectedSystems;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Systems behind web servers that nobody here wrote: Apache with mod_auth_openidc and mod_auth_cas, nginx with auth_request.</summary>
public sealed class OldSystemTests(RunningSystem system) : RunningPortalTests(system)
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(5);

    private string Code => $"S-{Company.Mark}";

    [Fact]
    [Trait("AT", "01.1")]
    [Trait("AT", "01.2")]
    public async Task One_sign_in_opens_three_systems_by_OpenID_Connect_one_by_CAS_and_one_by_headers_and_one_sign_out_closes_what_can_be_told()
    {
        var portal = (await System.PortalAsync()).Address;
        var session = await Systems.OpenSessionAsync(System.Grains, Company.Ann);
        using var browser = BrowserOf(portal, session, out var cookies);
        await using var first = await PartyAsync($"{Code}-1", portal);
        await using var second = await PartyAsync($"{Code}-2", portal);
        await using var openId = await ApacheOpenIdAsync($"{Code}-3", portal);
        await using var cas = await ApacheCasAsync($"{Code}-4", portal);
        await using var proxied = await NginxAsync($"{Code}-5", portal);

        Assert.Contains($"sub={Company.Ann}", await browser.GetStringAsync(first.Address), StringComparison.Ordinal);
        Assert.Contains($"sub={Company.Ann}", await browser.GetStringAsync(second.Address), StringComparison.Ordinal);
        Assert.Equal(Company.Ann.Value, await UserAsync(browser, openId));
        Assert.Equal(Company.Ann.Value, await UserAsync(browser, cas));
        Assert.Contains($"Remote-User={Company.Ann}", await browser.GetStringAsync(proxied.Address), StringComparison.Ordinal);
        var noted = await (await System.ServiceAsync<SignOnStore>()).EnteredAsync(Company.Ann, session);
        Assert.Equal(Enumerable.Range(1, 5).Select(number => $"{Code}-{number}"), noted);

        await System.Grains.Account(Company.Ann).SignOutAsync(session);
        foreach (var cookie in cookies.GetCookies(portal).Cast<Cookie>())
        {
            cookie.Expired = true;
        }

        foreach (var address in new[] { openId.Address, cas.Address, proxied.Address })
        {
            await Until.HoldsAsync(() => IsInsideAsync(portal, browser, address), isInside => !isInside, Promised);
        }
    }

    [Fact]
    public async Task The_page_that_was_wanted_opens_with_all_that_its_address_says()
    {
        var portal = (await System.PortalAsync()).Address;
        using var browser = BrowserOf(portal, await Systems.OpenSessionAsync(System.Grains, Company.Ann));
        await using var proxied = await NginxAsync(Code, portal);

        var seen = await StringAsync(browser, new Uri(proxied.Address, "/slips/2026?month=03&kind=%E5%B7%A5%E8%B5%84&x=a%26b"));

        Assert.Contains("url=/slips/2026?month=03&kind=%E5%B7%A5%E8%B5%84&x=a%26b", seen, StringComparison.Ordinal);
        Assert.Contains($"Remote-Name={Company.Ann}", seen, StringComparison.Ordinal);
        Assert.Contains("Remote-Groups=Employee", seen, StringComparison.Ordinal);
        Assert.Contains($"Remote-Department={Company.Unit}", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_visitor_says_of_himself_in_headers_never_gets_through()
    {
        var portal = (await System.PortalAsync()).Address;
        using var browser = BrowserOf(portal, await Systems.OpenSessionAsync(System.Grains, Company.Ann));
        await using var proxied = await NginxAsync(Code, portal);
        browser.DefaultRequestHeaders.Add("Remote-User", Company.Office.Value);
        browser.DefaultRequestHeaders.Add("Remote-Groups", "Administrator");

        var seen = await browser.GetStringAsync(proxied.Address);

        Assert.Contains($"Remote-User={Company.Ann}\n", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Administrator", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_loses_the_right_is_outside_within_seconds()
    {
        var portal = (await System.PortalAsync()).Address;
        using var browser = BrowserOf(portal, await Systems.OpenSessionAsync(System.Grains, Company.Ann));
        await using var proxied = await NginxAsync(Code, portal);
        Assert.True(await IsInsideAsync(portal, browser, proxied.Address));

        await Systems.ChangeAsync(System.Grains, Code, one => one with { Roles = [Directory.Role.Auditor] });

        await Until.HoldsAsync(() => IsInsideAsync(portal, browser, proxied.Address), isInside => !isInside, Promised);
        using var answer = await browser.GetAsync(proxied.Address);
        Assert.Equal($"/sign-on/refused?system={Code}", answer.RequestMessage!.RequestUri!.PathAndQuery);
    }

    private async Task<RelyingParty> PartyAsync(string code, Uri portal)
    {
        var address = RelyingParty.FreeAddress();
        var (_, secret) = await Systems.ConnectAsync(System.Grains, Systems.Web(code, address));
        return await RelyingParty.StartAsync(address, portal, code, secret);
    }

    private async Task<OldSystem> ApacheOpenIdAsync(string code, Uri portal)
    {
        var address = OldSystem.FreeAddress(2);
        var (_, secret) = await Systems.ConnectAsync(System.Grains, Systems.Web(code, address).But(one => one with
        {
            RedirectAddresses = [$"{address}signed-in"],
            BackChannelAddress = $"{address}signed-in?logout=backchannel",
        }));
        return await OldSystem.ApacheAsync(
            address, "apache-openidc.conf", ["auth_openidc"],
            ("https://ops.example.com/", portal.ToString()), ("https://wiki.example.com/", address), ("WIKI", code), ("the-secret-that-the-portal-showed", secret));
    }

    private async Task<OldSystem> ApacheCasAsync(string code, Uri portal)
    {
        var address = OldSystem.FreeAddress(3);
        await Systems.ConnectAsync(System.Grains, Systems.Old(code, SignOnProtocol.Cas, address));
        return await OldSystem.ApacheAsync(
            address, "apache-cas.conf", ["auth_cas"], ("https://ops.example.com/", portal.ToString()), ("https://wiki.example.com", address.TrimEnd('/')));
    }

    private async Task<OldSystem> NginxAsync(string code, Uri portal)
    {
        var address = OldSystem.FreeAddress(4);
        await Systems.ConnectAsync(System.Grains, Systems.Old(code, SignOnProtocol.Proxy, address));
        return await OldSystem.NginxAsync(address, "nginx-forward-auth.conf", ("http://10.0.0.21:5080/", portal.ToString()), ("PAYROLL", code));
    }

    private static async Task<string?> UserAsync(HttpClient browser, OldSystem system)
    {
        using var answer = await browser.GetAsync(system.Address);
        Assert.True(await answer.Content.ReadAsStringAsync() == "inside", system.Log);
        return answer.Headers.GetValues("X-User").Single();
    }

    private static async Task<string> StringAsync(HttpClient browser, Uri address)
    {
        using var answer = await browser.GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} {answer.RequestMessage!.RequestUri}");
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<bool> IsInsideAsync(Uri portal, HttpClient browser, Uri address)
    {
        using var answer = await browser.GetAsync(address);
        return answer.RequestMessage!.RequestUri!.Authority != portal.Authority;
    }

    private HttpClient BrowserOf(Uri portal, string session) => BrowserOf(portal, session, out _);

    private HttpClient BrowserOf(Uri portal, string session, out CookieContainer cookies)
    {
        cookies = new CookieContainer();
        cookies.Add(portal, new Cookie(CookieSignIn.Cookie, Company.Ann.Value));
        cookies.Add(portal, new Cookie(CookieSignIn.Session, session));
        // Apache sends only those to sign in who say that they want a page.
        return new(new HttpClientHandler { CookieContainer = cookies }) { DefaultRequestHeaders = { { "Accept", "text/html" } } };
    }
}
