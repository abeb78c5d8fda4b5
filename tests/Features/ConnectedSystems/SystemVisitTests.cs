using AngleSharp.Html.Parser;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Browser;
using OpsSupport.Kernel.Hosting;
using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Features.ConnectedSystems;

/// <summary>A system is connected by hand, as docs/connect-a-system.md says, and a person at a browser signs in to it through the portal.</summary>
[Collection(nameof(WholeMachine))]
public sealed class SystemVisitTests(SetUpPortal portal, Chromium chromium) : IClassFixture<SetUpPortal>
{
    private const string Administrator = Kernel.Hosting.A.Administrator;
    private const string Password = Kernel.Hosting.A.Password;

    private const string Consent = "/sign-on/consent?returnUrl=%2Fconnect%2Fauthorize%3Fclient_id%3DPAGES%26scope%3Dopenid%2Bprofile";

    private static readonly Screen[] Screens = [Screen.Desktop, Screen.SmallPhone.Dark, Screen.Phone.English];

    [Fact]
    [Trait("AT", "01.1")]
    public async Task One_password_opens_two_systems_and_signing_out_of_one_leads_out_of_the_portal()
    {
        await using var docs = await ConnectAsync("DOCS", isFirstParty: false);
        await using var exam = await ConnectAsync("EXAM", isFirstParty: true);
        await using var visit = await chromium.VisitAsync(portal.Address, Screen.Desktop);

        await visit.Page.GotoAsync(docs.Address.ToString());
        await visit.Page.FillAsync("#Form_EmployeeNo", Administrator);
        await visit.Page.FillAsync("#Form_Password", "wrong password");
        await visit.Page.ClickAsync("#sign-in-form .btn-primary");
        await visit.Page.FillAsync("#Form_Password", Password);
        await visit.Page.ClickAsync("#sign-in-form .btn-primary");
        await visit.Page.ClickAsync("#agree-form .btn-primary");
        await visit.Page.WaitForURLAsync(docs.Address.ToString());
        Assert.Contains($"sub={Administrator}", await visit.Page.ContentAsync(), StringComparison.Ordinal);

        await visit.Page.GotoAsync(exam.Address.ToString());
        Assert.Equal(exam.Address.ToString(), visit.Page.Url);
        Assert.Contains($"sub={Administrator}", await visit.Page.ContentAsync(), StringComparison.Ordinal);

        await visit.Page.GotoAsync($"{exam.Address}leave");
        Assert.Equal($"{exam.Address}left", visit.Page.Url);
        await visit.GoToAsync("/");
        Assert.Contains("/sign-in", visit.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&prompt=login")]
    [InlineData("&max_age=0")]
    public async Task A_system_that_wants_proof_again_gets_a_new_session(string wish)
    {
        await using var system = await ConnectAsync($"AGAIN{wish.Length}", isFirstParty: true);
        using var visitor = new PortalClient(portal.Address);
        await visitor.SignInAsync(Administrator, Password);
        var request = $"/connect/authorize?client_id=AGAIN{wish.Length}&response_type=code&scope=openid&code_challenge={new string('x', 43)}&code_challenge_method=S256"
            + $"&redirect_uri={Uri.EscapeDataString($"{system.Address}signin-oidc")}";
        Assert.StartsWith(system.Address.ToString(), (await visitor.GetAsync(request)).Location, StringComparison.Ordinal);

        var onward = (await visitor.GetAsync(request + wish)).Location!;

        Assert.StartsWith("/sign-in?returnUrl=", onward, StringComparison.Ordinal);
        Assert.DoesNotContain("prompt", onward, StringComparison.Ordinal);
        Assert.DoesNotContain("max_age", onward, StringComparison.Ordinal);
        Assert.Equal(onward, (await visitor.GetAsync(request)).Location);
    }

    [Fact]
    public async Task By_CAS_too_a_system_that_wants_proof_again_gets_a_new_session()
    {
        var service = "http://127.0.0.1:9/again/";
        using var visitor = new PortalClient(portal.Address);
        await visitor.SignInAsync(Administrator, Password);
        await RegisterAsync(visitor, "CASAGAIN", service, SignOnProtocol.Cas, service, isFirstParty: true);
        var request = $"/cas/login?service={Uri.EscapeDataString(service)}";
        Assert.StartsWith($"{service}?ticket=ST-", (await visitor.GetAsync(request)).Location, StringComparison.Ordinal);

        var onward = (await visitor.GetAsync($"{request}&renew=true")).Location!;

        Assert.Equal($"/sign-in?returnUrl={Uri.EscapeDataString(request)}", onward);
        Assert.Equal(onward, (await visitor.GetAsync(request)).Location);
    }

    [Fact]
    public async Task Every_page_of_it_is_sound_on_every_screen()
    {
        await using var system = await ConnectAsync("PAGES", isFirstParty: true);
        await using var visit = await chromium.VisitAsync(portal.Address, Screen.Desktop);
        await visit.GoToAsync("/sign-in");
        await visit.Page.FillAsync("#Form_EmployeeNo", Administrator);
        await visit.Page.FillAsync("#Form_Password", Password);
        await visit.Page.ClickAsync("#sign-in-form .btn-primary");
        await visit.Page.Locator("#applications").WaitForAsync();

        foreach (var url in new[] { "/", "/connected-systems", "/connected-systems/PAGES", "/connected-systems/PAGES/edit", "/connected-systems/PAGES/secret", Consent, "/sign-on/refused?system=PAGES", "/sign-on/leave" })
        {
            await visit.GoToAsync(url);
            await ShouldBeSoundAsync(visit);
        }

        await visit.GoToAsync("/connected-systems/PAGES/secret");
        await visit.Page.ClickAsync("#secret-form .btn-primary");
        await visit.Page.Locator("output.secret").WaitForAsync();
        await ShouldBeSoundAsync(visit);
    }

    private static async Task ShouldBeSoundAsync(BrowserVisit visit)
    {
        foreach (var screen in Screens)
        {
            await visit.LookOnAsync(screen);
            await visit.ShouldBeSoundAsync();
        }

        await visit.LookOnAsync(Screen.Desktop);
    }

    // By the pages themselves, as the administrator of a new company.
    private async Task<RelyingParty> ConnectAsync(string code, bool isFirstParty)
    {
        var address = RelyingParty.FreeAddress();
        using var administrator = new PortalClient(portal.Address);
        await administrator.SignInAsync(Administrator, Password);
        await RegisterAsync(administrator, code, address, SignOnProtocol.OpenIdWeb, $"{address}signin-oidc", isFirstParty);
        var drawn = await administrator.SendAsync($"/connected-systems/{code}/secret", []);
        var secret = new HtmlParser().ParseDocument(drawn.Html).QuerySelector("output.secret")!.TextContent;

        return await RelyingParty.StartAsync(address, portal.Address, code, secret, "profile");
    }

    private static async Task RegisterAsync(PortalClient administrator, string code, string address, SignOnProtocol protocol, string back, bool isFirstParty)
    {
        var saved = await administrator.SendAsync("/connected-systems/new",
        [
            ("Form.Code", code), ("Form.Name", code), ("Form.Address", address), ("Form.Protocol", $"{protocol}"),
            ("Form.RedirectAddresses.Lines[0].Address", back), ("Form.PostLogoutAddresses.Lines[0].Address", $"{address}bye"),
            ("Form.Scopes", nameof(SignOnScope.Profile)), ("Form.IsFirstParty", isFirstParty ? "true" : "false"),
        ]);
        Assert.Equal($"/connected-systems/{code}", saved.Location);
    }
}
