using System.Net;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Features.ConnectedSystems;

public sealed class ConnectedSystemPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    private string Code => $"S-{Company.Mark}";

    [Fact]
    public async Task A_system_is_entered_shown_and_stands_on_the_first_page_of_who_may_use_it()
    {
        var saved = await FillInAsync(
            Company.Office, "/connected-systems/new", ("Code", Code), ("Name", "图书馆"), ("Address", "https://library.example.com/"), ("Protocol", nameof(SignOnProtocol.OpenIdPublic)),
            ("RedirectAddresses.Lines[0].Address", "https://library.example.com/cb"), ("Units.Lines[0].Code", Company.Unit.Value));

        Assert.Equal($"/connected-systems/{Code}", saved.Onward);
        Assert.Contains("https://library.example.com/cb", (await ShowAsync(Company.Office, $"/connected-systems/{Code}", "图书馆")).Html, StringComparison.Ordinal);
        var home = await ShowAsync(Company.Ann, "/", "图书馆");
        Assert.Equal("https://library.example.com/", home.Page.QuerySelectorAll("#applications a").Single(link => link.TextContent.Trim() == "图书馆").GetAttribute("href"));
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_at_its_line()
    {
        var refused = await FillInAsync(
            Company.Office, "/connected-systems/new", ("Code", Code), ("Name", "x"), ("Address", "http://elsewhere.example/"), ("Protocol", nameof(SignOnProtocol.Link)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Page.QuerySelector("#Form_Address[aria-invalid=true]"));
    }

    [Fact]
    public async Task A_secret_is_shown_once_and_its_hash_never()
    {
        await Systems.ConnectAsync(System.Grains, Systems.Web(Code));
        using var office = await SignInAsync(Company.Office);

        var drawn = await office.SendAsync(await office.GetAsync($"/connected-systems/{Code}/secret"), "#secret-form");

        var secret = drawn.Text("output.secret")!;
        Assert.StartsWith("ops_cs_", secret, StringComparison.Ordinal);
        foreach (var page in new[] { $"/connected-systems/{Code}/secret", $"/connected-systems/{Code}", $"/connected-systems/{Code}/edit", $"/connected-systems/{Code}/history" })
        {
            var shown = (await office.GetAsync(page)).Html;
            Assert.DoesNotContain(secret, shown, StringComparison.Ordinal);
            Assert.DoesNotContain(ClientSecretText.HashOf(secret), shown, StringComparison.Ordinal);
        }

        Assert.Equal(3, (await Systems.Grain(System.Grains, Code).GetAsync(Company.Office)).Value!.Header.Version);
    }

    [Fact]
    public async Task A_saved_form_keeps_the_secret()
    {
        var (_, secret) = await Systems.ConnectAsync(System.Grains, Systems.Web(Code));

        await FillInAsync(Company.Office, $"/connected-systems/{Code}/edit", ("Description", "books"));

        Assert.Equal(ClientSecretText.HashOf(secret), (await System.Grains.GetGrain<ISignOnGrain>(0).FindAsync(Code)).Value!.SecretHash);
    }

    [Fact]
    public async Task Only_administrators_see_and_change_systems()
    {
        await Systems.ConnectAsync(System.Grains, Systems.Web(Code));
        using var head = await SignInAsync(Company.Head);

        Assert.Equal(HttpStatusCode.Forbidden, (await head.GetAsync("/connected-systems/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync($"/connected-systems/{Code}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await head.GetAsync($"/connected-systems/{Code}/secret")).Status);
        Assert.IsType<NotAllowed>(Assert.Single((await Systems.Grain(System.Grains, Code).RenewSecretAsync(Intent.New(Company.Head, 2), "h")).Errors));
    }

    [Theory]
    [InlineData("/sign-on/consent")]
    [InlineData("/sign-on/consent?returnUrl=https://evil.example/")]
    [InlineData("/sign-on/consent?returnUrl=/connect/authorize?client_id=none")]
    [InlineData("/sign-on/refused?system=none")]
    [InlineData("/connected-systems/none/secret")]
    public async Task What_nobody_asked_for_is_not_there(string url)
    {
        using var office = await SignInAsync(Company.Office);

        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(url)).Status);
    }
}
