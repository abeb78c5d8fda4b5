using System.Net;
using Duende.IdentityModel.OidcClient;
using OpsSupport.Features.ConnectedSystems;
using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Systems sign people in through the portal, with clients that nobody here wrote.</summary>
public sealed class SignOnTests(RunningSystem system) : RunningPortalTests(system)
{
    private string _session = "";

    private string Code => $"S-{Company.Mark}";

    [Fact]
    [Trait("AT", "01.1")]
    public async Task Whoever_is_signed_in_enters_three_systems_without_a_word_and_each_is_noted_once()
    {
        var portal = await System.PortalAsync();
        _session = await Systems.OpenSessionAsync(System.Grains, Company.Ann);
        using var browser = BrowserOf(portal.Address);
        foreach (var number in Enumerable.Range(1, 3))
        {
            var address = RelyingParty.FreeAddress();
            var (code, secret) = await Systems.ConnectAsync(System.Grains, Systems.Web($"{Code}-{number}", address));
            await using var party = await RelyingParty.StartAsync(address, portal.Address, code, secret, "profile", "roles");

            var told = await browser.GetStringAsync(party.Address);
            await browser.GetStringAsync(party.Address);

            Assert.Contains($"sub={Company.Ann}", told, StringComparison.Ordinal);
            Assert.Contains($"preferred_username={Company.Ann}", told, StringComparison.Ordinal);
            Assert.Contains("department_name=Development", told, StringComparison.Ordinal);
            Assert.Contains($"department={Company.Unit}", told, StringComparison.Ordinal);
            Assert.Contains($"sid={_session}", told, StringComparison.Ordinal);
            Assert.Contains("auth_time=", told, StringComparison.Ordinal);
        }

        var noted = await (await System.ServiceAsync<SignOnStore>()).EnteredAsync(Company.Ann, _session);
        Assert.Equal([$"{Code}-1", $"{Code}-2", $"{Code}-3"], noted);
    }

    [Fact]
    [Trait("AT", "01.1")]
    public async Task A_certified_client_signs_in_without_a_secret_and_renews()
    {
        await Systems.ConnectAsync(System.Grains, Systems.Web(Code).But(one => one with { Protocol = SignOnProtocol.OpenIdPublic, Scopes = [SignOnScope.Profile, SignOnScope.Roles, SignOnScope.Offline] }));
        _session = await Systems.OpenSessionAsync(System.Grains, Company.Ann);
        var portal = (await System.PortalAsync()).Address;
        var client = new OidcClient(new OidcClientOptions
        {
            Authority = portal.ToString().TrimEnd('/'),
            ClientId = Code,
            RedirectUri = "http://127.0.0.1:9/signin-oidc",
            Scope = "openid profile roles offline_access",
            Policy = new() { Discovery = new() { RequireHttps = false, ValidateIssuerName = false } },
            LoadProfile = true,
        });
        using var browser = BrowserOf(portal, follows: false);

        var began = await client.PrepareLoginAsync();
        using var answer = await browser.GetAsync(began.StartUrl);
        var ended = await client.ProcessResponseAsync(answer.Headers.Location!.ToString(), began);

        Assert.False(ended.IsError, ended.Error);
        Assert.Equal(Company.Ann.Value, ended.User.FindFirst("sub")!.Value);
        Assert.Equal("Employee", ended.User.FindFirst("role")?.Value ?? ended.User.FindFirst("roles")?.Value);
        var renewed = await client.RefreshTokenAsync(ended.RefreshToken);
        Assert.False(renewed.IsError, renewed.Error);
    }

    [Fact]
    [Trait("AT", "01.6")]
    public async Task Whoever_is_not_signed_in_signs_in_first_and_is_led_back()
    {
        using var visitor = await ConnectAsync(signedIn: false);

        var onward = (await visitor.AuthorizeAsync()).Onward!;

        Assert.StartsWith("/sign-in?returnUrl=%2Fconnect%2Fauthorize%3F", onward, StringComparison.Ordinal);
        Assert.Equal("login_required", (await visitor.AuthorizeAsync(("prompt", "none"))).Parameter("error"));
    }

    [Fact]
    public async Task Whoever_may_not_use_it_reads_why_and_the_system_gets_nothing()
    {
        using var visitor = await ConnectAsync(one => one with { Units = [], Roles = [Directory.Role.Auditor] });

        var onward = (await visitor.AuthorizeAsync()).Onward!;

        Assert.Equal($"/sign-on/refused?system={Code}", onward);
        var page = await visitor.GetAsync(onward);
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains(Code, page.Text, StringComparison.Ordinal);
        Assert.Equal("interaction_required", (await visitor.AuthorizeAsync(("prompt", "none"))).Parameter("error"));
    }

    [Fact]
    public async Task Whoever_may_not_any_more_goes_on_no_longer()
    {
        using var visitor = await ConnectAsync();
        var tokens = await visitor.RedeemAsync(await visitor.CodeAsync());
        await Systems.ChangeAsync(System.Grains, Code, one => one with { Roles = [Directory.Role.Auditor] });

        Assert.Equal("invalid_grant", (await visitor.RefreshAsync(tokens["refresh_token"]!))["error"]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.UserInfoAsync(tokens["access_token"]!)).Status);
    }

    [Fact]
    public async Task Whoever_signed_out_of_the_portal_goes_on_no_longer()
    {
        using var visitor = await ConnectAsync();
        var tokens = await visitor.RedeemAsync(await visitor.CodeAsync());
        await System.Grains.Account(Company.Ann).SignOutAsync(_session);

        Assert.Equal("invalid_grant", (await visitor.RefreshAsync(tokens["refresh_token"]!))["error"]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.UserInfoAsync(tokens["access_token"]!)).Status);
    }

    [Fact]
    public async Task Whoever_has_left_goes_on_no_longer()
    {
        using var visitor = await ConnectAsync();
        var tokens = await visitor.RedeemAsync(await visitor.CodeAsync());
        await Company.ChangeAsync<Employee, Values.EmployeeNo>(EmployeeKind.Kind, Company.Ann, ann => ann with { LeftOn = RunningSystem.Today });

        Assert.Equal("invalid_grant", (await visitor.RefreshAsync(tokens["refresh_token"]!))["error"]);
    }

    [Fact]
    public async Task A_foreign_system_asks_once_and_a_refusal_reaches_it()
    {
        using var visitor = await ConnectAsync(one => one with { IsFirstParty = false });
        using var ann = await SignInAsync(Company.Ann);
        var consent = (await visitor.AuthorizeAsync()).Onward!;
        Assert.StartsWith("/sign-on/consent?returnUrl=", consent, StringComparison.Ordinal);
        Assert.Equal("consent_required", (await visitor.AuthorizeAsync(("prompt", "none"))).Parameter("error"));

        var refused = await ann.SendAsync(await ann.GetAsync(consent), "#refuse-form");
        Assert.Equal("access_denied", (await visitor.GetAsync(refused.Onward!)).Parameter("error"));
        var agreed = await ann.SendAsync(await ann.GetAsync(consent), "#agree-form");

        Assert.NotNull((await visitor.GetAsync(agreed.Onward!)).Parameter("code"));
        Assert.NotNull((await visitor.AuthorizeAsync(("prompt", "none"))).Parameter("code"));
        Assert.StartsWith("/sign-on/consent", (await visitor.AuthorizeAsync(("scope", "openid profile email"))).Onward, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_system_acts_for_itself_only_where_it_may()
    {
        using var visitor = await ConnectAsync();
        Assert.Equal("unauthorized_client", (await visitor.ActAloneAsync("roles"))["error"]);

        await Systems.ChangeAsync(System.Grains, Code, one => one with { AllowsClientCredentials = true });

        var alone = await visitor.ActAloneAsync("roles");
        Assert.NotNull(alone["access_token"]);
        Assert.Null(alone["refresh_token"]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.UserInfoAsync(alone["access_token"]!)).Status);
    }

    [Fact]
    public async Task A_token_is_known_until_it_is_revoked()
    {
        using var visitor = await ConnectAsync();
        var tokens = await visitor.RedeemAsync(await visitor.CodeAsync());
        Assert.Equal("True", (await visitor.IntrospectAsync(tokens["refresh_token"]!))["active"]);

        await visitor.RevokeAsync(tokens["refresh_token"]!);

        Assert.Equal("False", (await visitor.IntrospectAsync(tokens["refresh_token"]!))["active"]);
        Assert.Equal("invalid_grant", (await visitor.RefreshAsync(tokens["refresh_token"]!))["error"]);
    }

    [Fact]
    public async Task What_was_asked_for_is_told_and_nothing_else()
    {
        using var visitor = await ConnectAsync();
        var tokens = await visitor.RedeemAsync(await visitor.CodeAsync(("scope", "openid")));

        var told = (await visitor.UserInfoAsync(tokens["access_token"]!)).Text;

        Assert.Equal($$"""{"sub":"{{Company.Ann}}"}""", told);
    }

    [Fact]
    public async Task The_documents_of_the_service_say_where_everything_is()
    {
        using var visitor = await ConnectAsync();

        var said = (await visitor.GetAsync("/.well-known/openid-configuration")).Text;

        var told = File.ReadLines(Repository.PathTo("docs", "connect-a-system.md")).Where(line => line.Contains("| `/", StringComparison.Ordinal)).Select(line => line.Split('`')[1]).ToList();
        Assert.Equal(7, told.Count);
        Assert.All(told, path => Assert.Contains($"{visitor.Portal.ToString().TrimEnd('/')}{path}\"", said, StringComparison.Ordinal));

        Assert.DoesNotContain("plain", said, StringComparison.Ordinal);
        var keys = (await visitor.GetAsync("/.well-known/jwks")).Text;
        Assert.Contains("RS256", keys, StringComparison.Ordinal);
        Assert.DoesNotContain("\"d\"", keys, StringComparison.Ordinal);
    }

    private async Task<SignOnVisitor> ConnectAsync(Func<ConnectedSystem, ConnectedSystem>? but = null, bool signedIn = true)
    {
        var (code, secret) = await Systems.ConnectAsync(System.Grains, Systems.Web(Code).But(but ?? (one => one)));
        _session = await Systems.OpenSessionAsync(System.Grains, Company.Ann);
        return new((await System.PortalAsync()).Address, signedIn ? Company.Ann : null, _session, code, secret);
    }

    private HttpClient BrowserOf(Uri portal, bool follows = true)
    {
        var cookies = new CookieContainer();
        cookies.Add(portal, new Cookie(CookieSignIn.Cookie, Company.Ann.Value));
        cookies.Add(portal, new Cookie(CookieSignIn.Session, _session));
        return new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = follows });
    }
}
