using System.Net;
using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Hosting;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Sessions as people meet them: begun, shown, ended by their owner, by an administrator and by what happens to the account.</summary>
public sealed class SessionPagesTests(RunningSystem system, SignedInPortal portal) : IClassFixture<SignedInPortal>, IAsyncLifetime
{
    private const string Security = "/account/security";

    private TestCompany Company { get; set; } = null!; // Set before each test.

    public async ValueTask InitializeAsync()
    {
        Company = await TestCompany.FoundAsync(system.Grains);
        await portal.GiveAccountAsync(Company.Ann);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    [Trait("AT", "01.2")]
    public async Task A_closed_account_is_signed_out_everywhere_within_five_seconds()
    {
        using var ann = await portal.SignInAsync(Company.Ann);
        Assert.True(await IsInAsync(ann));

        await system.Grains.Account(Company.Ann).ChangeAsync(Intent.New(Company.Office, 0), new AccountChange.Close());

        Assert.InRange(AccessDoor.Memory, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        await Until.HoldsAsync(() => IsInAsync(ann), isIn => !isIn);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ann.SignInAsync(Company.Ann.Value, SignedInPortal.Password)).Status);
    }

    [Fact]
    [Trait("AT", "01.2")]
    public async Task Signing_out_ends_the_session_and_not_only_the_cookie()
    {
        using var ann = await portal.SignInAsync(Company.Ann);
        await ann.SendAsync("/", [], "/sign-out");

        Assert.False(await IsInAsync(ann));
        Assert.DoesNotContain((await system.Grains.Account(Company.Ann).ViewAsync(Company.Ann)).Value!.Sessions, session => session.Way == SignInWay.Password);
    }

    [Fact]
    public async Task Every_sign_in_is_a_session_of_its_own()
    {
        using var ann = portal.Visitor();
        var first = await ann.SignInAsync(Company.Ann.Value, SignedInPortal.Password);
        var view = (await system.Grains.Account(Company.Ann).ViewAsync(Company.Ann)).Value!;
        await ann.SendAsync("/", [], "/sign-out");
        var second = await ann.SignInAsync(Company.Ann.Value, SignedInPortal.Password);
        var later = (await system.Grains.Account(Company.Ann).ViewAsync(Company.Ann)).Value!;

        Assert.NotEqual(first.Cookies, second.Cookies);
        Assert.DoesNotContain(view.Sessions[0].Id, later.Sessions.Select(session => session.Id));
    }

    [Fact]
    public async Task A_person_ends_his_other_sessions_and_keeps_this_one()
    {
        using var office = await portal.SignInAsync(Company.Ann);
        using var home = await portal.SignInAsync(Company.Ann);
        Assert.Contains("当前设备", (await home.GetAsync(Security)).Html, StringComparison.Ordinal);

        await home.SendAsync(Security, [], $"{Security}?handler=EndSessions");

        await Until.HoldsAsync(() => IsInAsync(office), isIn => !isIn);
        Assert.True(await IsInAsync(home));
    }

    [Fact]
    public async Task A_new_password_signs_the_other_browsers_out()
    {
        using var office = await portal.SignInAsync(Company.Ann);
        using var home = await portal.SignInAsync(Company.Ann);

        var changed = await ChangeAsync(home, SignedInPortal.Password, "another good phrase");

        Assert.Equal(Security, changed.Location);
        await Until.HoldsAsync(() => IsInAsync(office), isIn => !isIn);
        Assert.True(await IsInAsync(home));
        using var later = portal.Visitor();
        Assert.Equal("/", (await later.SignInAsync(Company.Ann.Value, "another good phrase")).Location);
    }

    [Theory]
    [InlineData("wrong password", "another good phrase", "Form.Current")]
    [InlineData(SignedInPortal.Password, "short", "Form.Password")]
    [InlineData(SignedInPortal.Password, "Password2026", "Form.Password")]
    public async Task A_password_that_is_no_good_is_refused_at_its_field(string current, string next, string field)
    {
        using var ann = await portal.SignInAsync(Company.Ann);

        var refused = await ChangeAsync(ann, current, next);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(field, refused.FieldsRefused);
        Assert.DoesNotContain(next, refused.Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("AT", "01.13")]
    public async Task After_five_wrong_passwords_even_the_right_one_waits_and_the_owner_is_told()
    {
        using var ann = await portal.SignInAsync(Company.Ann);
        using var guesser = portal.Visitor();
        for (var attempt = 0; attempt < SignInRules.Free; attempt++)
        {
            await guesser.SignInAsync(Company.Ann.Value, $"wrong password {attempt}");
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guesser.SignInAsync(Company.Ann.Value, SignedInPortal.Password)).Status);
        Assert.True(await IsInAsync(ann));
        Assert.Contains("有人多次输错您的密码", (await ann.GetAsync("/notifications")).Html, StringComparison.Ordinal);
        Assert.Contains("输错了 5 次密码", (await ann.GetAsync(Security)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_access_token_of_a_closed_account_opens_nothing()
    {
        using var http = new HttpClient { BaseAddress = portal.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", await system.TokenOfAsync(Company.Ann));
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/api/v1/me")).StatusCode);

        await system.Grains.Account(Company.Ann).ChangeAsync(Intent.New(SystemActor.No, 0), new AccountChange.Close());

        await Until.HoldsAsync(() => http.GetAsync("/api/v1/me"), answer => answer.StatusCode == HttpStatusCode.Unauthorized);
    }

    private static async Task<bool> IsInAsync(PortalClient visitor) => (await visitor.GetAsync(Security)).Status == HttpStatusCode.OK;

    private static Task<PortalAnswer> ChangeAsync(PortalClient visitor, string current, string next) =>
        visitor.SendAsync(Security, [("Form.Current", current), ("Form.Password", next), ("Form.PasswordAgain", next)]);
}
