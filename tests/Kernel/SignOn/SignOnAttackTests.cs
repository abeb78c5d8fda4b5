using System.Net;
using OpsSupport.Features.ConnectedSystems;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Kernel.SignOn;

/// <summary>What somebody tries who wants to be somebody else, or to be sent somewhere else.</summary>
public sealed class SignOnAttackTests(RunningSystem system) : RunningPortalTests(system)
{
    private string Code => $"S-{Company.Mark}";

    [Fact]
    public async Task Everything_as_it_should_be_signs_in()
    {
        using var visitor = await ConnectAsync();

        var tokens = await visitor.RedeemAsync(await visitor.CodeAsync());

        Assert.NotNull(tokens["access_token"]);
        Assert.NotNull(tokens["refresh_token"]);
        Assert.NotNull(tokens["id_token"]);
        Assert.Equal("600", tokens["expires_in"] is { } seconds && int.Parse(seconds, null) is > 590 and <= 600 ? "600" : tokens["expires_in"]);
        Assert.Equal(Company.Ann.Value, (await visitor.UserInfoAsync(tokens["access_token"]!))["sub"]);
    }

    [Theory]
    [InlineData("code_challenge", null)]
    [InlineData("code_challenge_method", "plain")]
    [InlineData("code_challenge_method", null)]
    [InlineData("response_type", "token")]
    [InlineData("response_type", "id_token")]
    [InlineData("scope", "openid email")]
    [InlineData("scope", "openid anything")]
    public async Task A_request_for_less_safety_or_more_knowledge_is_refused(string name, string? value)
    {
        using var visitor = await ConnectAsync();

        var answer = await visitor.AuthorizeAsync((name, value));

        Assert.Null(answer.Parameter("code"));
        Assert.True(answer.Status == HttpStatusCode.BadRequest || answer.Parameter("error") is not null, $"{answer.Status} {answer.Onward}");
        Assert.DoesNotContain("access_token", answer.Onward ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/signin-oidc/")]
    [InlineData("http://127.0.0.1:9/signin-oidc?x=1")]
    [InlineData("http://127.0.0.1:9/signin-oidcx")]
    [InlineData("http://127.0.0.1:9/Signin-oidc")]
    [InlineData("http://127.0.0.1:10/signin-oidc")]
    [InlineData("http://127.0.0.1/signin-oidc")]
    [InlineData("https://127.0.0.1:9/signin-oidc")]
    [InlineData("http://127.0.0.1:9@evil.example/signin-oidc")]
    [InlineData("http://127.0.0.1:9/signin-oidc#part")]
    [InlineData("http://127.0.0.1:9/%73ignin-oidc")]
    [InlineData("http://127.0.0.1:9/x/../signin-oidc")]
    [InlineData("http://localhost:9/signin-oidc")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task Nobody_is_sent_to_an_address_that_is_not_registered_letter_by_letter(string address)
    {
        using var visitor = await ConnectAsync();

        var answer = await visitor.AuthorizeAsync(("redirect_uri", address));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Null(answer.Onward);
    }

    [Theory]
    [InlineData("code_verifier", "another-verifier-of-more-than-forty-three-characters-012345")]
    [InlineData("code_verifier", null)]
    [InlineData("client_secret", "wrong")]
    [InlineData("client_secret", null)]
    [InlineData("redirect_uri", "http://127.0.0.1:9/other")]
    public async Task A_code_is_worth_nothing_without_what_belongs_to_it(string name, string? value)
    {
        using var visitor = await ConnectAsync();

        var answer = await visitor.RedeemAsync(await visitor.CodeAsync(), (name, value));

        Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized);
        Assert.Null(answer["access_token"]);
    }

    [Fact]
    public async Task A_code_that_is_shown_again_is_refused_and_ends_what_it_gave()
    {
        using var visitor = await ConnectAsync();
        var code = await visitor.CodeAsync();
        var tokens = await visitor.RedeemAsync(code);

        Assert.Equal("invalid_grant", (await visitor.RedeemAsync(code))["error"]);

        Assert.Equal("invalid_grant", (await visitor.RefreshAsync(tokens["refresh_token"]!))["error"]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.UserInfoAsync(tokens["access_token"]!)).Status);
    }

    [Fact]
    public async Task A_refresh_token_works_once_and_a_replay_ends_the_whole_family()
    {
        using var visitor = await ConnectAsync();
        var first = await visitor.RedeemAsync(await visitor.CodeAsync());
        var second = await visitor.RefreshAsync(first["refresh_token"]!);
        Assert.NotNull(second["access_token"]);
        Assert.NotEqual(first["refresh_token"], second["refresh_token"]);

        Assert.Equal("invalid_grant", (await visitor.RefreshAsync(first["refresh_token"]!))["error"]);

        Assert.Equal("invalid_grant", (await visitor.RefreshAsync(second["refresh_token"]!))["error"]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.UserInfoAsync(second["access_token"]!)).Status);
    }

    [Fact]
    public async Task A_code_of_one_system_is_worth_nothing_to_another()
    {
        using var visitor = await ConnectAsync();
        var (other, secret) = await Systems.ConnectAsync(System.Grains, Systems.Web($"T-{Company.Mark}"));

        var answer = await visitor.RedeemAsync(await visitor.CodeAsync(), ("client_id", other), ("client_secret", secret));

        Assert.Equal("invalid_grant", answer["error"]);
    }

    [Fact]
    public async Task An_unknown_system_and_one_out_of_use_are_refused_alike()
    {
        using var visitor = await ConnectAsync();
        var tokens = await visitor.RedeemAsync(await visitor.CodeAsync());
        await Systems.ChangeAsync(System.Grains, Code, one => one with { IsInUse = false });

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.AuthorizeAsync()).Status);
        Assert.Equal("invalid_client", (await visitor.RefreshAsync(tokens["refresh_token"]!))["error"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.AuthorizeAsync(("client_id", "nobody"))).Status);
    }

    [Fact]
    public async Task A_renewed_secret_ends_the_old_one()
    {
        using var visitor = await ConnectAsync();
        var before = await visitor.CodeAsync();
        var grain = Systems.Grain(System.Grains, Code);
        var version = (await grain.GetAsync(Company.Office)).Value!.Header.Version;
        await grain.RenewSecretAsync(Documents.Intent.New(Company.Office, version), ClientSecretText.HashOf("new"));

        Assert.Equal("invalid_client", (await visitor.RedeemAsync(before))["error"]);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://127.0.0.1:9/bye/")]
    [InlineData("http://127.0.0.1:9/signin-oidc")]
    [InlineData("//evil.example")]
    public async Task Signing_out_leads_to_no_other_address(string address)
    {
        using var visitor = await ConnectAsync(signedIn: false);

        var answer = await visitor.GetAsync($"/connect/logout?client_id={Code}&post_logout_redirect_uri={Uri.EscapeDataString(address)}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Null(answer.Onward);
    }

    [Fact]
    public async Task Signing_out_leads_back_to_where_the_system_said()
    {
        using var visitor = await ConnectAsync(signedIn: false);
        var back = Uri.EscapeDataString("http://127.0.0.1:9/bye");

        Assert.Equal("http://127.0.0.1:9/bye?state=s", (await visitor.GetAsync($"/connect/logout?client_id={Code}&post_logout_redirect_uri={back}&state=s")).Onward);
    }

    [Fact]
    public async Task No_foreign_page_signs_anybody_out()
    {
        using var visitor = await ConnectAsync();

        Assert.StartsWith("/sign-on/leave?returnUrl=", (await visitor.GetAsync("/connect/logout")).Onward, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_lets_its_forms_lead_to_the_asking_system_and_to_no_other()
    {
        using var visitor = await ConnectAsync(signedIn: false);
        using var client = new HttpClient { BaseAddress = (await System.PortalAsync()).Address };
        var asked = (await visitor.AuthorizeAsync()).Onward!;
        var stranger = (await visitor.AuthorizeAsync()).Onward!.Replace("127.0.0.1%253A9", "evil.example", StringComparison.Ordinal);

        Assert.EndsWith("form-action 'self' http://127.0.0.1:9", await PolicyAsync(asked), StringComparison.Ordinal);
        Assert.EndsWith("form-action 'self'", await PolicyAsync(stranger), StringComparison.Ordinal);
        Assert.EndsWith("form-action 'self'", await PolicyAsync("/sign-in"), StringComparison.Ordinal);

        async Task<string> PolicyAsync(string url)
        {
            using var answer = await client.GetAsync(url);
            return answer.Headers.GetValues("Content-Security-Policy").Single();
        }
    }

    private async Task<SignOnVisitor> ConnectAsync(bool signedIn = true)
    {
        var (code, secret) = await Systems.ConnectAsync(System.Grains, Systems.Web(Code).But(one => one with { Scopes = [SignOnScope.Profile, SignOnScope.Offline] }));
        var session = await Systems.OpenSessionAsync(System.Grains, Company.Ann);
        return new((await System.PortalAsync()).Address, signedIn ? Company.Ann : null, session, code, secret);
    }
}
