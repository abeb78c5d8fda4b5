using System.Net;
using OpsSupport.Kernel.Hosting;

namespace OpsSupport.Kernel.Accounts;

/// <summary>What a stranger tries at the door: to be let in with a session that he chose, and to send people elsewhere from it.</summary>
public sealed class SignInAttackTests(RunningSystem system, SignedInPortal portal) : IClassFixture<SignedInPortal>, IAsyncLifetime
{
    private const string SessionCookie = "opssupport.session";

    private TestCompany Company { get; set; } = null!; // Set before each test.

    public async ValueTask InitializeAsync()
    {
        Company = await TestCompany.FoundAsync(system.Grains);
        await portal.GiveAccountAsync(Company.Ann);
        await portal.GiveAccountAsync(Company.Lead);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_session_that_somebody_else_put_into_the_browser_is_not_the_one_that_is_signed_in()
    {
        using var attacker = portal.Visitor();
        var planted = SessionOf(await attacker.SignInAsync(Company.Lead.Value, SignedInPortal.Password));
        using var victim = BrowserWith(planted);

        var own = await victim.SendAsync("/", [("Form.EmployeeNo", Company.Ann.Value), ("Form.Password", SignedInPortal.Password)], "/sign-in");

        Assert.NotEqual(planted, SessionOf(own));
        Assert.Contains(Company.Lead.Value, (await attacker.GetAsync("/account/second-factor")).Html, StringComparison.Ordinal);
        using var thief = BrowserWith(planted);
        Assert.DoesNotContain(Company.Ann.Value, (await thief.GetAsync("/account/second-factor")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("CfDJ8")]
    [InlineData("E0001")]
    public async Task A_session_that_was_made_up_is_none(string madeUp)
    {
        using var visitor = BrowserWith(madeUp);

        Assert.StartsWith("/sign-in", new Uri(portal.Address, (await visitor.GetAsync("/account/security")).Location).AbsolutePath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("\\\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil.example")]
    [InlineData("/ok\r\nLocation: https://evil.example/")]
    public async Task Nobody_is_led_elsewhere_after_he_signed_in(string returnUrl)
    {
        using var visitor = portal.Visitor();

        var answer = await visitor.SendAsync("/sign-in", [("Form.EmployeeNo", Company.Ann.Value), ("Form.Password", SignedInPortal.Password), ("ReturnUrl", returnUrl)]);
        var chosen = await visitor.SendAsync("/", [("culture", "en"), ("returnUrl", returnUrl)], "/preferences");

        Assert.Equal((HttpStatusCode.Found, "/"), (answer.Status, answer.Location));
        Assert.Equal("/", chosen.Location);
    }

    private static string SessionOf(PortalAnswer answer) =>
        answer.Cookies.Single(cookie => cookie.StartsWith($"{SessionCookie}=", StringComparison.Ordinal)).Split(';')[0][(SessionCookie.Length + 1)..];

    private PortalClient BrowserWith(string session) => new(portal.Address, cookies: [new(SessionCookie, session)]);
}
