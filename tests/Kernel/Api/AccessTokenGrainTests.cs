using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Api;

/// <summary>Whose tokens are taken, and for how long.</summary>
public sealed class AccessTokenGrainTests(RunningSystem system) : IAsyncLifetime
{
    private static readonly DateOnly Today = RunningSystem.Today;

    private TestCompany _company = null!; // Set before each test.

    private EmployeeNo Ann => _company.Ann;

    private IAccessTokensGrain Tokens => system.Grains.AccessTokens(Ann);

    public async ValueTask InitializeAsync() => _company = await TestCompany.FoundAsync(system.Grains);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_token_is_taken_until_it_is_revoked()
    {
        var made = (await AddAsync("a")).Value!;

        var taken = await Tokens.AdmitAsync(Ann, "a");
        await Tokens.RevokeAsync(Intent.New(Ann, 0), made.Id);

        Assert.Equal(made.Id, taken.Value!.Id);
        Assert.Equal([new AccessTokenRefused()], (await Tokens.AdmitAsync(Ann, "a")).Errors);
        Assert.Empty((await Tokens.ListAsync(Ann)).Value!.Tokens);
    }

    [Fact]
    public async Task Tokens_survive_a_crash_with_their_last_use()
    {
        await AddAsync("a");
        await Tokens.AdmitAsync(Ann, "a");

        await Tokens.RestartAsync();

        Assert.Equal(RunningSystem.Now, Assert.Single((await Tokens.ListAsync(Ann)).Value!.Tokens).UsedAt);
        Assert.True((await Tokens.AdmitAsync(Ann, "a")).Succeeded);
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_token()
    {
        var intent = Intent.New(Ann, 0);

        var first = await Tokens.AddAsync(intent, Ann, new("sync", Today, "a"));
        var again = await Tokens.AddAsync(intent, Ann, new("sync", Today, "a"));
        var other = await Tokens.AddAsync(intent, Ann, new("sync", Today, "b"));

        Assert.Equal(first.Value, again.Value);
        Assert.Equal([new AccessTokenShownBefore()], other.Errors);
        Assert.Single((await Tokens.ListAsync(Ann)).Value!.Tokens);
    }

    [Fact]
    public async Task Nobody_has_anything_to_do_with_the_tokens_of_others()
    {
        var made = (await AddAsync("a")).Value!;
        var lead = Intent.New(_company.Lead, 0);

        Assert.Equal([new NotYours()], (await Tokens.ListAsync(_company.Lead)).Errors);
        Assert.Equal([new NotYours()], (await Tokens.AddAsync(lead, Ann, new("mine", Today, "b"))).Errors);
        Assert.Equal([new NotYours()], (await Tokens.AddAsync(lead, _company.Lead, new("mine", Today, "b"))).Errors);
        Assert.Equal([new NotYours()], (await Tokens.RevokeAsync(lead, made.Id)).Errors);
        Assert.Equal([new AccessTokenRefused()], (await Tokens.AdmitAsync(_company.Lead, "a")).Errors);
    }

    [Fact]
    public async Task The_console_makes_tokens_for_people_who_work_here()
    {
        var console = Intent.New(SystemActor.No, 0);
        var stranger = _company.No("stranger");

        Assert.True((await Tokens.AddAsync(console, Ann, new("console", Today, "a"))).Succeeded);
        Assert.Equal([new Nobody(stranger)], (await system.Grains.AccessTokens(stranger).AddAsync(console, stranger, new("console", Today, "a"))).Errors);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(366)]
    public async Task A_token_lasts_from_today_to_a_year_from_now(int days) =>
        Assert.Equal([new AccessTokenLastDay(Today, Today.AddYears(1))], (await AddAsync("a", Today.AddDays(days))).Errors);

    [Fact]
    public async Task A_token_has_a_name_that_can_be_read()
    {
        Assert.Equal([new Missing("Name")], (await AddAsync("a", name: " ")).Errors);
        Assert.Equal([new TooLong("Name", 60)], (await AddAsync("a", name: new('x', 61))).Errors);
    }

    [Fact]
    public async Task Nobody_has_more_tokens_than_he_can_look_after()
    {
        for (var number = 0; number < IAccessTokensGrain.Most; number++)
        {
            Assert.True((await AddAsync($"{number}")).Succeeded);
        }

        Assert.Equal([new TooManyAccessTokens(IAccessTokensGrain.Most)], (await AddAsync("one more")).Errors);
    }

    [Fact]
    public async Task Whoever_has_left_is_not_let_in()
    {
        await AddAsync("a");
        Assert.True((await Tokens.AdmitAsync(Ann, "a")).Succeeded);

        await _company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, Ann, person => person with { LeftOn = Today });

        await Until.HoldsAsync(() => Tokens.AdmitAsync(Ann, "a"), answer => !answer.Succeeded, within: TimeSpan.FromSeconds(2));
    }

    private Task<Result<AccessToken>> AddAsync(string hash, DateOnly? lastDay = null, string name = "sync") =>
        Tokens.AddAsync(Intent.New(Ann, 0), Ann, new(name, lastDay ?? Today, hash));
}
