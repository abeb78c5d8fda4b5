using System.Net;
using AngleSharp.Html.Parser;
using OpsSupport.Kernel.Hosting;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>How people get in for the first time and again: the administrator's list, his links, and the page they lead to.</summary>
public sealed class AccountPagesTests(RunningSystem system, SignedInPortal portal) : IClassFixture<SignedInPortal>, IAsyncLifetime
{
    private const string Accounts = "/admin/accounts";
    private const string Password = "another good phrase";

    private TestCompany Company { get; set; } = null!; // Set before each test.

    public async ValueTask InitializeAsync()
    {
        Company = await TestCompany.FoundAsync(system.Grains);
        await portal.GiveAccountAsync(Company.Office);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_administrator_gives_a_link_and_its_owner_comes_in_with_it_once()
    {
        using var office = await portal.SignInAsync(Company.Office);
        var link = await InviteAsync(office, Company.Ann);
        using var ann = portal.Visitor();

        Assert.Contains(Company.Ann.Value, (await ann.GetAsync(link.PathAndQuery)).Html, StringComparison.Ordinal);
        var entered = await AcceptAsync(ann, link, Password);

        Assert.Equal("/", entered.Location);
        Assert.Equal(HttpStatusCode.OK, (await ann.GetAsync("/account/security")).Status);
        using var second = portal.Visitor();
        Assert.Contains("链接已失效", (await second.GetAsync(link.PathAndQuery)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AcceptAsync(second, link, "yet another phrase")).Status);
        Assert.Equal("/", (await second.SignInAsync(Company.Ann.Value, Password)).Location);
    }

    [Fact]
    public async Task The_link_is_shown_once_and_kept_nowhere()
    {
        using var office = await portal.SignInAsync(Company.Office);
        var link = await InviteAsync(office, Company.Ann);

        Assert.DoesNotContain("ops_inv_", (await office.GetAsync($"{Accounts}/{Company.Ann}")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(link.Query, (await system.Grains.Account(Company.Ann).FindAsync()).Value!.Invitation!.Hash, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?code=")]
    [InlineData("?code=ops_inv_AAAA")]
    [InlineData("?code=%00%01")]
    public async Task What_is_no_link_leads_nowhere(string query)
    {
        using var visitor = portal.Visitor();

        Assert.Contains("链接已失效", (await visitor.GetAsync($"/welcome{query}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_finds_people_by_name_number_and_how_far_their_account_is()
    {
        using var office = await portal.SignInAsync(Company.Office);

        var all = await office.GetAsync($"{Accounts}?q={Company.Mark}");
        var active = await office.GetAsync($"{Accounts}?q={Company.Mark}&stage=Active");

        Assert.Equal(4, Rows(all));
        Assert.Equal(1, Rows(active));
        Assert.Equal(HttpStatusCode.BadRequest, (await office.GetAsync($"{Accounts}?stage=nonsense")).Status);
    }

    [Fact]
    public async Task Closing_and_reopening_are_on_the_page()
    {
        await portal.GiveAccountAsync(Company.Ann);
        using var office = await portal.SignInAsync(Company.Office);
        var page = $"{Accounts}/{Company.Ann}";

        await office.SendAsync(page, [], $"{page}?handler=Close");
        Assert.Equal(AccountStage.Closed, (await system.Grains.Account(Company.Ann).ViewAsync(Company.Office)).Value!.Stage);
        await office.SendAsync(page, [], $"{page}?handler=Reopen");

        using var ann = await portal.SignInAsync(Company.Ann);
        Assert.Equal(HttpStatusCode.OK, (await ann.GetAsync("/account/security")).Status);
    }

    [Fact]
    public async Task Whoever_is_nobody_has_no_page_and_whoever_may_not_sees_none()
    {
        await portal.GiveAccountAsync(Company.Ann);
        using var office = await portal.SignInAsync(Company.Office);
        using var ann = await portal.SignInAsync(Company.Ann);

        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{Accounts}/nobody-here")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await ann.GetAsync($"{Accounts}/{Company.Lead}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await ann.GetAsync(Accounts)).Status);
    }

    private static async Task<Uri> InviteAsync(PortalClient office, EmployeeNo employee)
    {
        var made = await office.SendAsync($"{Accounts}/{employee}", [], $"{Accounts}/{employee}?handler=Invite");
        return new(new HtmlParser().ParseDocument(made.Html).QuerySelector(".secret")!.TextContent.Trim());
    }

    private static Task<PortalAnswer> AcceptAsync(PortalClient visitor, Uri link, string password) => visitor.SendAsync(
        link.PathAndQuery, [("Code", link.Query["?code=".Length..]), ("Form.Password", password), ("Form.PasswordAgain", password)], "/welcome");

    private static int Rows(PortalAnswer answer) => new HtmlParser().ParseDocument(answer.Html).QuerySelectorAll("#account-list tbody tr").Length;
}
