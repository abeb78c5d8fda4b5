using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using OpsSupport.Features.ConnectedSystems;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Cas;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Kernel.SignOn;

/// <summary>CAS protocol 3.0 word by word, and what has to be refused.</summary>
[Trait("AT", "01.1")]
public sealed class CasTests(RunningSystem system) : RunningPortalTests(system)
{
    private static readonly XNamespace Cas = "http://www.yale.edu/tp/cas";

    private string _session = "";

    private string Code => $"S-{Company.Mark}";

    private string Root => $"http://127.0.0.1:9/{Company.Mark}/";

    private string Service => $"{Root}Start?page=1&x=a%26b";

    [Fact]
    public async Task A_ticket_tells_who_it_is_and_what_the_system_may_know_and_is_taken_once()
    {
        using var visitor = await ConnectAsync();
        var ticket = await TicketAsync(visitor);

        var told = XElement.Parse((await AskAsync(visitor, CasValidation.Path3, Service, ticket)).Text).Element(Cas + "authenticationSuccess")!;

        Assert.Equal(Company.Ann.Value, told.Element(Cas + "user")!.Value);
        var attributes = told.Element(Cas + "attributes")!.Elements().ToLookup(one => one.Name.LocalName, one => one.Value);
        Assert.Equal([Company.Unit.Value], attributes["department"]);
        Assert.Equal(["Development"], attributes["department_name"]);
        Assert.Equal(["Employee"], attributes["roles"]);
        Assert.Equal("INVALID_TICKET", CodeOf((await AskAsync(visitor, CasValidation.Path3, Service, ticket)).Text));
    }

    [Fact]
    public async Task Older_versions_hear_less()
    {
        using var visitor = await ConnectAsync();

        Assert.Equal($"yes\n{Company.Ann}\n", (await AskAsync(visitor, CasValidation.Path1, Service, await TicketAsync(visitor))).Text);
        Assert.Equal("no\n\n", (await AskAsync(visitor, CasValidation.Path1, Service, "ST-none")).Text);
        var second = XElement.Parse((await AskAsync(visitor, CasValidation.Path2, Service, await TicketAsync(visitor))).Text);
        Assert.Equal([Cas + "user"], second.Element(Cas + "authenticationSuccess")!.Elements().Select(one => one.Name));
    }

    [Fact]
    public async Task Who_asks_for_JSON_gets_it()
    {
        using var visitor = await ConnectAsync();

        var right = JsonDocument.Parse((await AskAsync(visitor, CasValidation.Path3, Service, await TicketAsync(visitor), "&format=JSON")).Text).RootElement.GetProperty("serviceResponse");
        var wrong = JsonDocument.Parse((await AskAsync(visitor, CasValidation.Path3, Service, "ST-none", "&format=json")).Text).RootElement.GetProperty("serviceResponse");

        Assert.Equal(Company.Ann.Value, right.GetProperty("authenticationSuccess").GetProperty("user").GetString());
        Assert.Equal("Employee", right.GetProperty("authenticationSuccess").GetProperty("attributes").GetProperty("roles")[0].GetString());
        Assert.Equal("INVALID_TICKET", wrong.GetProperty("authenticationFailure").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_ticket_shown_for_another_page_is_spent()
    {
        using var visitor = await ConnectAsync();
        var ticket = await TicketAsync(visitor);

        Assert.Equal("INVALID_SERVICE", CodeOf((await AskAsync(visitor, CasValidation.Path2, $"{Root}other", ticket)).Text));
        Assert.Equal("INVALID_TICKET", CodeOf((await AskAsync(visitor, CasValidation.Path2, Service, ticket)).Text));
        Assert.Equal("INVALID_REQUEST", CodeOf((await visitor.GetAsync(CasValidation.Path2)).Text));
    }

    [Fact]
    public async Task A_ticket_of_a_session_that_ended_meanwhile_lets_nobody_in()
    {
        using var visitor = await ConnectAsync();
        var ticket = await TicketAsync(visitor);
        await System.Grains.Account(Company.Ann).SignOutAsync(_session);

        Assert.Equal("INVALID_TICKET", CodeOf((await AskAsync(visitor, CasValidation.Path2, Service, ticket)).Text));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://127.0.0.1:9.evil.example/")]
    [InlineData("http://127.0.0.1:9@evil.example/")]
    [InlineData("http://127.0.0.1:10/")]
    [InlineData("https://127.0.0.1:9/")]
    [InlineData("//evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_led_to_a_page_that_belongs_to_no_system(string service)
    {
        using var visitor = await ConnectAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await LoginAsync(visitor, service)).Status);
        var left = await LeaveAsync(service);
        Assert.Equal("/sign-in", left.Onward);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_signs_in_first_unless_the_system_wants_nobody_asked()
    {
        using var visitor = await ConnectAsync(signedIn: false);

        var onward = (await LoginAsync(visitor, Service)).Onward!;

        Assert.Equal($"/sign-in?returnUrl={Uri.EscapeDataString($"{CasLogin.Path}?service={Uri.EscapeDataString(Service)}")}", onward);
        Assert.Equal(Service, (await LoginAsync(visitor, Service, "&gateway=true")).Onward);
        Assert.StartsWith("/sign-in", (await LoginAsync(visitor, Service, "&gateway=true&renew=true")).Onward, StringComparison.Ordinal);
        Assert.Equal("/", (await visitor.GetAsync(CasLogin.Path)).Onward);
    }

    [Fact]
    public async Task A_system_that_wants_proof_again_takes_only_who_has_just_given_it()
    {
        using var visitor = await ConnectAsync();
        var tickets = System.Grains.GetGrain<ISignOnTicketsGrain>(0);
        var (fresh, old) = (RunningSystem.Now.AddSeconds(-5), RunningSystem.Now.AddHours(-1));

        foreach (var (signedIn, expected) in new[] { (fresh, "authenticationSuccess"), (old, "authenticationFailure") })
        {
            var ticket = (await tickets.IssueAsync(new(Company.Ann, _session, signedIn, Code, Service))).Value!;
            Assert.Contains(expected, (await AskAsync(visitor, CasValidation.Path2, Service, ticket, "&renew=true")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_may_not_use_the_system_reads_why()
    {
        using var visitor = await ConnectAsync();
        await Systems.ChangeAsync(System.Grains, Code, one => one with { Roles = [Directory.Role.Auditor] });

        Assert.Equal($"/sign-on/refused?system={Code}", (await LoginAsync(visitor, Service)).Onward);
    }

    [Fact]
    public async Task Whoever_signs_out_there_is_asked_whether_here_too_and_led_back()
    {
        using var visitor = await ConnectAsync();

        Assert.StartsWith("/sign-on/leave?returnUrl=", (await visitor.GetAsync($"{CasLogout.Path}?service={Uri.EscapeDataString(Service)}")).Onward, StringComparison.Ordinal);
        Assert.Equal(Service, (await LeaveAsync(Service)).Onward);
    }

    private async Task<SignOnAnswer> LeaveAsync(string service)
    {
        using var stranger = new SignOnVisitor((await System.PortalAsync()).Address, person: null, "", Code, secret: null);
        return await stranger.GetAsync($"{CasLogout.Path}?service={Uri.EscapeDataString(service)}");
    }

    private async Task<SignOnVisitor> ConnectAsync(bool signedIn = true)
    {
        await Systems.ConnectAsync(System.Grains, Systems.Old(Code, SignOnProtocol.Cas, Root));
        _session = await Systems.OpenSessionAsync(System.Grains, Company.Ann);
        return new((await System.PortalAsync()).Address, signedIn ? Company.Ann : null, _session, Code, secret: null);
    }

    private static Task<SignOnAnswer> LoginAsync(SignOnVisitor visitor, string service, string more = "") =>
        visitor.GetAsync($"{CasLogin.Path}?service={Uri.EscapeDataString(service)}{more}");

    private async Task<string> TicketAsync(SignOnVisitor visitor)
    {
        var answer = await LoginAsync(visitor, Service);
        Assert.StartsWith($"{Service}&ticket=ST-", answer.Onward, StringComparison.Ordinal);
        return answer.Parameter("ticket")!;
    }

    private static Task<SignOnAnswer> AskAsync(SignOnVisitor visitor, string path, string service, string ticket, string more = "") =>
        visitor.GetAsync($"{path}?service={Uri.EscapeDataString(service)}&ticket={ticket}{more}");

    private static string? CodeOf(string answer) => XElement.Parse(answer).Element(Cas + "authenticationFailure")?.Attribute("code")?.Value;
}
