using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;
using OpsSupport.Features.ConnectedSystems;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Processes;
using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Deploy.ConnectedSystems;

/// <summary>What all faces do alike: sign in through the portal, go when it says so, and tell it what is asked of people.</summary>
public sealed class ConnectedSystemTests(RunningSystem system) : FaceTests(system)
{
    [Fact]
    [Trait("AT", "01.2")]
    public async Task Whoever_signs_out_of_the_portal_is_out_of_the_system_within_five_seconds_and_out_he_stays()
    {
        var weekly = await StartAsync("weekly");
        using var ann = await VisitAsync(weekly, Company.Ann);
        using var lead = await VisitAsync(weekly, Company.Lead);
        Assert.Equal(weekly.Address, (await ann.GetAsync("/")).Address);
        Assert.Equal(weekly.Address, (await lead.GetAsync("/")).Address);

        await System.Grains.Account(Company.Ann).SignOutAsync(SessionOf(Company.Ann));

        await Until.HoldsAsync(() => ann.GetAsync("/"), page => page.Address != weekly.Address, TimeSpan.FromSeconds(5));
        Assert.NotEqual(weekly.Address, (await ann.GetAsync("/")).Address);
        Assert.Equal(weekly.Address, (await lead.GetAsync("/")).Address);
    }

    [Fact]
    [Trait("AT", "01.2")]
    public async Task Whoever_signs_out_of_the_system_is_led_out_of_the_portal()
    {
        var weekly = await StartAsync("weekly");
        using var ann = await VisitAsync(weekly, Company.Ann);

        var left = await ann.SendAsync("/", "#leave-form", []);

        Assert.Equal(("/connect/logout", weekly.Portal.Authority), (left.Address.AbsolutePath, left.Address.Authority));
        Assert.Contains($"post_logout_redirect_uri={Uri.EscapeDataString($"{weekly.Address}bye")}", left.Address.Query, StringComparison.Ordinal);
        Assert.Contains("id_token_hint=", left.Address.Query, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("AT", "01.2")]
    public async Task A_session_that_ended_before_its_sign_in_arrived_is_not_begun()
    {
        var weekly = await StartAsync("weekly");
        using var ann = await VisitAsync(weekly, Company.Ann);
        var real = (await System.PortalAsync()).Service<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue.SigningCredentials[0];

        await ann.PostAsync("/backchannel-logout", ("logout_token", Token(weekly, real)));

        Assert.Equal("/not-signed-in", (await ann.GetAsync("/")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Nobody_comes_in_but_through_the_portal()
    {
        var weekly = await StartAsync("weekly", one => one with { Roles = [Kernel.Directory.Role.Auditor] });
        using var stranger = weekly.Visitor(Company.Ann, null);
        using var ann = await VisitAsync(weekly, Company.Ann);

        Assert.StartsWith("/sign-in", (await stranger.GetAsync("/")).Address.AbsolutePath, StringComparison.Ordinal);
        var refused = await ann.GetAsync("/");
        Assert.Equal((HttpStatusCode.Forbidden, "/sign-on/refused"), (refused.Status, refused.Address.AbsolutePath));
    }

    [Fact]
    [Trait("AT", "01.2")]
    public async Task A_logout_that_the_portal_did_not_sign_for_this_system_ends_nothing()
    {
        var weekly = await StartAsync("weekly");
        using var ann = await VisitAsync(weekly, Company.Ann);
        await ann.GetAsync("/");
        var real = (await System.PortalAsync()).Service<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue.SigningCredentials[0];
        using var own = RSA.Create(2048);
        var forged = new SigningCredentials(new RsaSecurityKey(own), SecurityAlgorithms.RsaSha256);

        foreach (var token in new[]
        {
            "", "x", Token(weekly, forged), Token(weekly, real, type: "JWT"), Token(weekly, real, audience: "OTHER"), Token(weekly, real, issuer: "http://evil.example/"),
            Token(weekly, real, extra: ("nonce", "n")), Token(weekly, real, withEvent: false),
        })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await ann.PostAsync("/backchannel-logout", ("logout_token", token))).Status);
        }

        Assert.Equal(weekly.Address, (await ann.GetAsync("/")).Address);
        Assert.Equal(HttpStatusCode.OK, (await ann.PostAsync("/backchannel-logout", ("logout_token", Token(weekly, real)))).Status);
    }

    [Fact]
    public async Task What_is_asked_while_the_portal_refuses_arrives_when_it_takes_it_again_and_a_killed_system_forgets_nothing()
    {
        var weekly = await StartAsync("weekly", one => one with { AllowsClientCredentials = false });
        using var ann = await VisitAsync(weekly, Company.Ann);
        var path = (await ann.SendAsync("/", "#begin-form", [("Day", "2026-03-30")])).Address.ToString();
        await ann.SendAsync(path, "#report-form", [("Done", "work"), ("Lead", Company.Lead.Value)], "[formaction*=Submit]");

        await weekly.KillAsync();
        await Systems.ChangeAsync(System.Grains, weekly.Code, one => one with { AllowsClientCredentials = true });
        await weekly.StartAsync(Secrets[weekly.Code]);

        await InboxAsync(weekly, Company.Lead, 1);
        Assert.Equal("work", (await ann.GetAsync(path)).Text(".said"));
    }

    [Fact]
    public async Task Forms_of_others_are_not_taken_and_pages_bring_no_script_of_their_own()
    {
        var weekly = await StartAsync("weekly");
        using var ann = await VisitAsync(weekly, Company.Ann);
        await ann.GetAsync("/");

        Assert.Equal(HttpStatusCode.BadRequest, (await ann.PostAsync("/", ("Day", "2026-03-30"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ann.PostAsync("/leave")).Status);
        Assert.Equal(weekly.Address, (await ann.GetAsync("/language?to=en&back=//evil.example/")).Address);
        Assert.Contains("My reports", (await ann.GetAsync("/")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ann.GetAsync("/papers")).Status);
    }

    [Theory]
    [InlineData("Portal:ClientId is missing", "--face", "weekly", "--Portal:Address", "http://127.0.0.1:9/")]
    [InlineData("There is no face 'x'", "--face", "x", "--Portal:Address", "http://127.0.0.1:9/", "--Portal:ClientId", "X", "--Portal:ClientSecret", "s", "--Data", "/nowhere")]
    [InlineData("Portal:Address is 'ops'", "--face", "weekly", "--Portal:Address", "ops")]
    public async Task It_says_which_setting_is_wrong(string expected, params string[] arguments)
    {
        await using var process = RunningProcess.Start(ProcessStart.Connected(new(RelyingParty.FreeAddress()), arguments));

        Assert.Equal(1, await process.EndedAsync());
        Assert.Contains(process.Errors, line => line.Contains(expected, StringComparison.Ordinal));
    }

    private string Token(
        RunningFace face, SigningCredentials key, string type = "logout+jwt", string? audience = null, string? issuer = null, (string Name, string Value)? extra = null, bool withEvent = true)
    {
        var claims = new Dictionary<string, object> { ["sub"] = Company.Ann.Value, ["sid"] = SessionOf(Company.Ann) };
        if (withEvent)
        {
            claims["events"] = new Dictionary<string, object> { [LogoutToken.Event] = new Dictionary<string, object>() };
        }

        if (extra is { } more)
        {
            claims[more.Name] = more.Value;
        }

        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? face.Portal.ToString(),
            Audience = audience ?? face.Code,
            TokenType = type,
            SigningCredentials = key,
            Claims = claims,
        });
    }
}
