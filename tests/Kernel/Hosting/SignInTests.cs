using System.Net;

namespace OpsSupport.Kernel.Hosting;

[Collection(nameof(WholeMachine))]
public sealed class SignInTests(SetUpPortal portal) : IClassFixture<SetUpPortal>
{
    private const string Session = "opssupport.session=";

    [Fact]
    public void The_setup_signs_its_administrator_in()
    {
        Assert.Equal("/", portal.Answer.Location);
        Assert.Contains(portal.Answer.Cookies, cookie => cookie.StartsWith(Session, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_setup_happens_once()
    {
        using var visitor = new PortalClient(portal.Address);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/setup")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.SendAsync("/sign-in", A.Setup, action: "/setup")).Status);
    }

    [Theory]
    [InlineData("E001")]
    [InlineData("e001")]
    public async Task The_right_password_signs_in(string employeeNo)
    {
        using var visitor = new PortalClient(portal.Address);

        var answer = await visitor.SignInAsync(employeeNo, A.Password);

        Assert.Equal("/", answer.Location);
        var cookie = Assert.Single(answer.Cookies, cookie => cookie.StartsWith(Session, StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_is_unknown_and_whoever_mistypes_read_the_same()
    {
        using var visitor = new PortalClient(portal.Address);

        var mistyped = await visitor.SignInAsync(A.Administrator, "wrong password");
        var unknown = await visitor.SignInAsync("E999", "wrong password");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, mistyped.Status);
        Assert.Equal(mistyped.Status, unknown.Status);
        Assert.Equal(mistyped.Refusals, unknown.Refusals);
    }

    [Theory]
    [InlineData("E:1")]
    [InlineData("~system")]
    [InlineData("' OR 1=1 --")]
    public async Task What_is_no_account_signs_nobody_in(string employeeNo)
    {
        using var visitor = new PortalClient(portal.Address);

        var answer = await visitor.SignInAsync(employeeNo, A.Password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    [Fact]
    public async Task A_way_back_leads_nowhere_else()
    {
        using var visitor = new PortalClient(portal.Address);

        var answer = await visitor.SendAsync(
            "/sign-in", [("Form.EmployeeNo", A.Administrator), ("Form.Password", A.Password), ("ReturnUrl", "https://evil.example/")]);

        Assert.Equal("/", answer.Location);
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_read()
    {
        using var visitor = new PortalClient(portal.Address);

        var answer = await visitor.SendAsync("/health/live", [("Form.EmployeeNo", A.Administrator), ("Form.Password", A.Password)], action: "/sign-in");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Signing_out_is_never_a_link()
    {
        using var visitor = new PortalClient(portal.Address);
        await visitor.SignInAsync(A.Administrator, A.Password);

        await visitor.GetAsync("/sign-out");

        Assert.Equal("/", (await visitor.GetAsync("/sign-in")).Location);
    }

    [Theory]
    [InlineData("E001")]
    [InlineData("E999")]
    public async Task Without_demo_nobody_signs_in_by_a_click(string employee)
    {
        using var visitor = new PortalClient(portal.Address);

        var answer = await visitor.SendAsync("/sign-in", [("employee", employee)], action: "/sign-in/demo");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/sign-in/demo")).Status);
    }
}
