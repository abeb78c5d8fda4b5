using System.Net;

namespace OpsSupport.Kernel.Hosting;

/// <summary>A company nobody has set up yet. No test here completes it.</summary>
[Collection(nameof(WholeMachine))]
public sealed class SetupTests(FirstPortal portal) : IClassFixture<FirstPortal>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/projects")]
    public async Task Leads_the_first_visitor_to_the_setup(string path)
    {
        using var visitor = new PortalClient(portal.Address);

        var answer = await visitor.GetAsync(path);

        Assert.Equal("/setup", answer.Location);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/setup")]
    public async Task Is_closed_to_visitors_from_elsewhere(string path)
    {
        using var stranger = new PortalClient(portal.Address, forwardedFor: "203.0.113.7");

        var answer = await stranger.GetAsync(path);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.DoesNotContain("Form.Password", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_no_setup_from_elsewhere()
    {
        using var stranger = new PortalClient(portal.Address, forwardedFor: "203.0.113.7");
        using var visitor = new PortalClient(portal.Address);

        var answer = await stranger.SendAsync("/setup", A.Setup);

        Assert.NotEqual(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal("/setup", (await visitor.GetAsync("/")).Location);
    }

    [Theory]
    [InlineData("Form.Password", "short", "密码至少 10 个字符")]
    [InlineData("Form.Password", "aaaaaaaaaaaaaaa", "密码至少包含 4 种不同的字符")]
    [InlineData("Form.PasswordAgain", "another password", "两次输入不一致")]
    [InlineData("Form.CompanyName", " ", "请填写此项")]
    [InlineData("Form.EmployeeNo", "E:1", "编号最多 64 个字符")]
    [InlineData("Form.EmployeeNo", "~system", "~system")]
    public async Task Says_at_the_field_what_is_wrong(string field, string value, string reason)
    {
        using var visitor = new PortalClient(portal.Address);
        var setup = A.Setup.Select(one => one.Name == field || (field == "Form.Password" && one.Name == "Form.PasswordAgain") ? (one.Name, value) : one);

        var answer = await visitor.SendAsync("/setup", setup);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(field, answer.FieldsRefused);
        Assert.Contains(reason, answer.Refusals, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("admin", "admin")]
    [InlineData("admin", "password")]
    [InlineData("administrator", "administrator")]
    [InlineData("root", "root")]
    public async Task Nobody_can_sign_in_before_it(string name, string password)
    {
        using var visitor = new PortalClient(portal.Address);

        var answer = await visitor.SendAsync("/setup", [("Form.EmployeeNo", name), ("Form.Password", password)], action: "/sign-in");

        Assert.Equal("/setup", answer.Location);
        Assert.DoesNotContain(answer.Cookies, cookie => cookie.StartsWith("opssupport.session=", StringComparison.Ordinal));
    }
}
