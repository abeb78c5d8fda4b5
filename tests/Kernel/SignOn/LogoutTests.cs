using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using OpsSupport.Features.ConnectedSystems;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Whoever signs out of the portal, or is signed out, is signed out of every system that he entered from there.</summary>
[Trait("AT", "01.2")]
public sealed class LogoutTests(RunningSystem system) : RunningPortalTests(system)
{
    [Fact]
    public async Task Every_system_of_the_session_is_told_with_a_token_that_the_portal_signed()
    {
        await using var listening = await ListeningSystem.StartAsync();
        var portal = await System.PortalAsync();
        var session = await Systems.OpenSessionAsync(System.Grains, Company.Ann);
        foreach (var number in Enumerable.Range(1, 2))
        {
            await EnterAsync($"S{number}-{Company.Mark}", session, listening.Address);
        }

        await System.Grains.Account(Company.Ann).ChangeAsync(Intent.New(Company.Office, 0), new AccountChange.Close());

        await Until.TrueAsync(() => listening.Tokens.Count == 2);
        var keys = await ConfigurationOf(portal.Address);
        foreach (var token in listening.Tokens)
        {
            var read = await new JsonWebTokenHandler().ValidateTokenAsync(token, new()
            {
                ValidIssuer = keys.Issuer,
                ValidAudiences = [$"S1-{Company.Mark}", $"S2-{Company.Mark}"],
                IssuerSigningKeys = keys.SigningKeys,
                ValidTypes = ["logout+jwt"],
            });
            Assert.True(read.IsValid, read.Exception?.Message);
            Assert.Equal(Company.Ann.Value, read.Claims["sub"]);
            Assert.Equal(session, read.Claims["sid"]);
            Assert.Contains(LogoutToken.Event, new JsonWebToken(token).GetPayloadValue<Dictionary<string, object>>("events").Keys);
            Assert.False(read.Claims.ContainsKey("nonce"));
        }
    }

    [Fact]
    public async Task A_session_of_somebody_else_is_left_alone()
    {
        await using var listening = await ListeningSystem.StartAsync();
        await System.PortalAsync();
        var (office, home) = (await Systems.OpenSessionAsync(System.Grains, Company.Ann), (await System.Grains.Account(Company.Ann).OpenSessionAsync(new(SignInWay.Password, "127.0.0.1", "home"))).Value!.Id);
        await EnterAsync($"S-{Company.Mark}", office, listening.Address);
        await System.Grains.GetGrain<ISignOnGrain>(0).EnterAsync(Company.Ann, $"S-{Company.Mark}", home);

        await System.Grains.Account(Company.Ann).SignOutAsync(office);

        await Until.TrueAsync(() => !listening.Tokens.IsEmpty);
        Assert.Equal([office], listening.Tokens.Select(token => new JsonWebToken(token).GetPayloadValue<string>("sid")).Distinct());
    }

    [Theory, OnBothDatabases]
    public async Task A_system_that_does_not_answer_is_told_again_later_and_nobody_else_takes_it_meanwhile(DatabaseKind kind)
    {
        var grains = await System.GrainsOnAsync(kind);
        var company = await TestCompany.FoundAsync(grains);
        var code = $"S-{company.Mark}";
        await Systems.ConnectAsync(grains, Systems.Web(code));
        var session = await Systems.OpenSessionAsync(grains, company.Ann);
        await grains.GetGrain<ISignOnGrain>(0).EnterAsync(company.Ann, code, session);
        var store = await System.ServiceAsync<LogoutStore>(kind);

        await grains.Account(company.Ann).SignOutAsync(session);
        var owed = await store.FindAsync(session, code);
        await store.PostponeAsync(owed!, RunningSystem.Now + LogoutRules.Lease, attempts: 1, error: null);

        Assert.DoesNotContain(await store.DueAsync(RunningSystem.Now, 1000), one => one.Session == session);
        Assert.Contains(await store.DueAsync(RunningSystem.Now + LogoutRules.Lease, 1000), one => one.Session == session && one.Attempts == 1);
        await store.ForgetAsync(session, code);
        Assert.Null(await store.FindAsync(session, code));
    }

    [Fact]
    public void Pauses_grow_and_after_a_day_it_is_given_up()
    {
        var ended = RunningSystem.Now;

        Assert.Equal(ended.AddSeconds(2), LogoutRules.NextAfter(1, ended, ended));
        Assert.Equal(ended.AddSeconds(8), LogoutRules.NextAfter(3, ended, ended));
        Assert.Equal(ended.AddMinutes(10), LogoutRules.NextAfter(40, ended, ended));
        Assert.Null(LogoutRules.NextAfter(200, ended, ended.AddDays(1)));
    }

    [Fact]
    public async Task The_provider_says_that_it_tells()
    {
        var portal = await System.PortalAsync();
        using var http = new HttpClient { BaseAddress = portal.Address };

        var said = await http.GetStringAsync("/.well-known/openid-configuration");

        Assert.Contains("\"backchannel_logout_supported\": true", said.Replace("\":true", "\": true", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\"backchannel_logout_session_supported\": true", said.Replace("\":true", "\": true", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private async Task EnterAsync(string code, string session, string address)
    {
        await Systems.ConnectAsync(System.Grains, Systems.Web(code).But(one => one with { BackChannelAddress = $"{address}bye/{code}" }));
        Assert.True((await System.Grains.GetGrain<ISignOnGrain>(0).EnterAsync(Company.Ann, code, session)).Succeeded);
    }

    private static async Task<OpenIdConnectConfiguration> ConfigurationOf(Uri portal) => await OpenIdConnectConfigurationRetriever.GetAsync(
        $"{portal}.well-known/openid-configuration", new HttpDocumentRetriever { RequireHttps = false }, CancellationToken.None);

    /// <summary>A system that takes note of every logout it is told of.</summary>
    private sealed class ListeningSystem(WebApplication app, ConcurrentQueue<string> tokens, string address) : IAsyncDisposable
    {
        public ConcurrentQueue<string> Tokens => tokens;

        public string Address => address;

        public static async Task<ListeningSystem> StartAsync()
        {
            var (address, tokens) = (RelyingParty.FreeAddress(), new ConcurrentQueue<string>());
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls(address.TrimEnd('/'));
            var app = builder.Build();
            app.MapPost("/bye/{code}", async (HttpRequest request) =>
            {
                tokens.Enqueue((await request.ReadFormAsync())["logout_token"].ToString());
                return TypedResults.Ok();
            });
            await app.StartAsync();
            return new(app, tokens, address);
        }

        public async ValueTask DisposeAsync()
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }
}
