using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using OpsSupport.Features.ConnectedSystems;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Forward authentication against whoever tries to get past it. The way through a real proxy is in <see cref="OldSystemTests"/>.</summary>
public sealed class ForwardAuthTests(RunningSystem system) : RunningPortalTests(system)
{
    private string Code => $"S-{Company.Mark}";

    private string Root => $"http://127.0.0.1:9/{Company.Mark}/";

    private string Page => $"{Root}slips";

    private string Back => Uri.EscapeDataString(Page);

    [Fact]
    public async Task Without_a_pass_the_proxy_is_told_where_to_send_the_visitor()
    {
        using var visitor = await ConnectAsync();

        var (status, onward) = await CheckAsync(visitor, Code);

        Assert.Equal((HttpStatusCode.Unauthorized, $"http://127.0.0.1:9/.portal/begin?back={Back}"), (status, onward));
    }

    [Fact]
    public async Task With_a_pass_he_is_let_through_and_a_ticket_is_good_once()
    {
        using var visitor = await ConnectAsync();
        var arrival = await ArrivalAsync(visitor);

        Assert.Equal(Page, (await visitor.GetAsync(arrival)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await CheckAsync(visitor, Code)).Status);
        Assert.Equal(Page, (await visitor.GetAsync(arrival)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_link_with_somebody_elses_ticket_signs_nobody_in()
    {
        using var attacker = await ConnectAsync();
        using var victim = await VisitorAsync();

        using var answer = await victim.GetAsync(await ArrivalAsync(attacker));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await CheckAsync(victim, Code)).Status);
    }

    [Fact]
    public async Task The_pass_of_one_system_opens_no_other()
    {
        using var visitor = await ConnectAsync();
        using var _ = await visitor.GetAsync(await ArrivalAsync(visitor));
        await Systems.ConnectAsync(System.Grains, Systems.Old($"{Code}-2", SignOnProtocol.Proxy, "http://127.0.0.1:8/"));

        Assert.Equal(HttpStatusCode.Unauthorized, (await CheckAsync(visitor, $"{Code}-2")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await CheckAsync(visitor, "-- no code")).Status);
    }

    [Fact]
    public async Task A_ticket_by_CAS_is_no_pass_and_a_pass_is_no_ticket()
    {
        using var visitor = await ConnectAsync();
        await Systems.ConnectAsync(System.Grains, Systems.Old($"{Code}-2", SignOnProtocol.Cas, "http://127.0.0.1:8/"));
        var session = await Systems.OpenSessionAsync(System.Grains, Company.Ann);
        var tickets = System.Grains.GetGrain<ISignOnTicketsGrain>(0);
        var forCas = (await tickets.IssueAsync(new(Company.Ann, session, RunningSystem.Now, $"{Code}-2", Page))).Value!;
        var forProxy = (await tickets.IssueAsync(new(Company.Ann, session, RunningSystem.Now, Code, Page))).Value!;
        var arrival = new Uri(new Uri("http://x"), await ArrivalAsync(visitor));
        var mark = QueryHelpers.ParseQuery(arrival.Query)["state"];

        using var answer = await visitor.GetAsync($"/forward-auth/{Code}/arrive?ticket={forCas}&state={mark}&back={Back}");
        using var validated = await visitor.GetAsync($"/cas/serviceValidate?ticket={forProxy}&service={Back}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("INVALID_TICKET", await validated.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://127.0.0.1:9@evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/slips")]
    [InlineData("")]
    public async Task Nobody_is_led_elsewhere(string back)
    {
        using var visitor = await ConnectAsync();
        var mark = (await SetOutAsync(visitor)).Mark;

        foreach (var step in new[] { "fetch?", "arrive?ticket=ST-x&" })
        {
            using var answer = await visitor.GetAsync($"/forward-auth/{Code}/{step}state={mark}&back={Uri.EscapeDataString(back)}");
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    [Trait("AT", "01.6")]
    public async Task Whoever_is_not_signed_in_signs_in_and_is_led_on()
    {
        using var stranger = await ConnectAsync(signedIn: false);
        var (fetch, _) = await SetOutAsync(stranger);

        using var answer = await stranger.GetAsync(fetch);

        Assert.Equal($"/sign-in?returnUrl={Uri.EscapeDataString(new Uri(new Uri("http://x"), fetch).PathAndQuery)}", answer.Headers.Location!.OriginalString);
        using var form = await stranger.GetAsync(answer.Headers.Location);
        Assert.Contains("form-action 'self' http://127.0.0.1:9", form.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private async Task<HttpClient> ConnectAsync(bool signedIn = true)
    {
        await Systems.ConnectAsync(System.Grains, Systems.Old(Code, SignOnProtocol.Proxy, Root));
        return await VisitorAsync(signedIn);
    }

    /// <summary>A browser that sees the portal as if it were at the host of the system, as behind the proxy.</summary>
    private async Task<HttpClient> VisitorAsync(bool signedIn = true)
    {
        var portal = (await System.PortalAsync()).Address;
        var cookies = new CookieContainer();
        if (signedIn)
        {
            cookies.Add(portal, new Cookie(CookieSignIn.Cookie, Company.Ann.Value));
            cookies.Add(portal, new Cookie(CookieSignIn.Session, await Systems.OpenSessionAsync(System.Grains, Company.Ann)));
        }

        return new(new BehindProxy(cookies)) { BaseAddress = portal };
    }

    private async Task<(HttpStatusCode Status, string? Onward)> CheckAsync(HttpClient visitor, string code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/forward-auth/{Uri.EscapeDataString(code)}/check") { Headers = { { "X-Original-URL", Page } } };
        using var answer = await visitor.SendAsync(request);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString);
    }

    private async Task<(string Fetch, string Mark)> SetOutAsync(HttpClient visitor)
    {
        using var answer = await visitor.GetAsync($"/forward-auth/{Code}/begin?back={Back}");
        var onward = answer.Headers.Location!;
        return (onward.PathAndQuery, QueryHelpers.ParseQuery(onward.Query)["state"].ToString());
    }

    private async Task<string> ArrivalAsync(HttpClient visitor)
    {
        using var answer = await visitor.GetAsync((await SetOutAsync(visitor)).Fetch);
        var onward = answer.Headers.Location!;
        Assert.StartsWith("http://127.0.0.1:9/.portal/arrive?ticket=ST-", onward.AbsoluteUri, StringComparison.Ordinal);
        return $"/forward-auth/{Code}/arrive{onward.Query}";
    }

    // The mark is kept below /.portal, which the proxy puts before the portal's own paths.
    private sealed class BehindProxy(CookieContainer cookies) : DelegatingHandler(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var seen = new Uri(request.RequestUri!, "/.portal/x");
            if (cookies.GetCookieHeader(seen) is { Length: > 0 } held)
            {
                request.Headers.Add("Cookie", held);
            }

            var answer = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                cookies.SetCookies(seen, cookie);
            }

            return answer;
        }
    }
}
