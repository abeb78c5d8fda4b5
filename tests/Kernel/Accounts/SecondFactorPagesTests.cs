using System.Net;
using AngleSharp.Html.Parser;
using OpsSupport.Kernel.Hosting;
using OtpNet;

namespace OpsSupport.Kernel.Accounts;

/// <summary>The second step: set up with an app, asked for when signing in, good once, and not lost with the phone.</summary>
public sealed class SecondFactorPagesTests(RunningSystem system, SignedInPortal portal) : IClassFixture<SignedInPortal>, IAsyncLifetime
{
    private const string Page = "/account/second-factor";

    private TestCompany Company { get; set; } = null!; // Set before each test.

    public async ValueTask InitializeAsync()
    {
        Company = await TestCompany.FoundAsync(system.Grains);
        await portal.GiveAccountAsync(Company.Ann);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_password_alone_no_longer_signs_in()
    {
        var (key, _) = await SetUpAsync();
        using var ann = portal.Visitor();

        var first = await ann.SignInAsync(Company.Ann.Value, SignedInPortal.Password);

        Assert.Equal("/sign-in/code?returnUrl=%2F", first.Location);
        Assert.Equal("/sign-in", new Uri(portal.Address, (await ann.GetAsync("/account/security")).Location).AbsolutePath);
        Assert.Equal("/", (await CodeAsync(ann, NextCode(key))).Location);
        Assert.Equal(HttpStatusCode.OK, (await ann.GetAsync("/account/security")).Status);
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        var (key, _) = await SetUpAsync();
        var code = NextCode(key);
        using var ann = portal.Visitor();
        await ann.SignInAsync(Company.Ann.Value, SignedInPortal.Password);
        await CodeAsync(ann, code);
        using var thief = portal.Visitor();
        await thief.SignInAsync(Company.Ann.Value, SignedInPortal.Password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CodeAsync(thief, code)).Status);
    }

    [Fact]
    public async Task A_code_on_paper_replaces_the_phone_once()
    {
        var (_, paper) = await SetUpAsync();
        using var ann = portal.Visitor();
        await ann.SignInAsync(Company.Ann.Value, SignedInPortal.Password);
        Assert.Equal("/", (await CodeAsync(ann, paper[0])).Location);
        using var again = portal.Visitor();
        await again.SignInAsync(Company.Ann.Value, SignedInPortal.Password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CodeAsync(again, paper[0])).Status);
        Assert.Equal("/", (await CodeAsync(again, paper[1].ToUpperInvariant())).Location);
    }

    [Fact]
    public async Task Codes_are_not_guessed()
    {
        var (_, paper) = await SetUpAsync();
        using var guesser = portal.Visitor();
        await guesser.SignInAsync(Company.Ann.Value, SignedInPortal.Password);
        for (var attempt = 0; attempt < SignInRules.Free; attempt++)
        {
            await CodeAsync(guesser, $"00000{attempt}");
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CodeAsync(guesser, paper[0])).Status);
    }

    [Fact]
    public async Task Nobody_comes_to_the_second_step_without_the_first()
    {
        await SetUpAsync();
        using var visitor = portal.Visitor();

        Assert.Equal("/sign-in", (await visitor.GetAsync("/sign-in/code")).Location);
        Assert.Equal("/sign-in", (await visitor.SendAsync("/sign-in", [("Form.Code", "123456")], "/sign-in/code")).Location);
    }

    [Fact]
    public async Task A_wrong_code_sets_nothing_up_and_keeps_the_picture()
    {
        using var ann = await portal.SignInAsync(Company.Ann);
        var page = Parse(await ann.GetAsync(Page));
        var sealedKey = page.QuerySelector("[name='Form.SealedKey']")!.GetAttribute("value")!;

        var refused = await ann.SendAsync(Page, [("Form.SealedKey", sealedKey), ("Form.Code", "000000")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(sealedKey, Parse(refused).QuerySelector("[name='Form.SealedKey']")!.GetAttribute("value"));
        Assert.False((await system.Grains.Account(Company.Ann).ViewAsync(Company.Ann)).Value!.HasSecondFactor);
    }

    [Fact]
    public async Task It_is_switched_off_with_a_code_and_not_without()
    {
        var (key, _) = await SetUpAsync();
        using var ann = portal.Visitor();
        await ann.SignInAsync(Company.Ann.Value, SignedInPortal.Password);
        await CodeAsync(ann, NextCode(key));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ann.SendAsync(Page, [("Form.Code", "000000")], $"{Page}?handler=Remove")).Status);
        Assert.True((await system.Grains.Account(Company.Ann).ViewAsync(Company.Ann)).Value!.HasSecondFactor);
    }

    /// <summary>Sets it up as people do; answers the key and the codes on paper.</summary>
    private async Task<(string Key, IReadOnlyList<string> Paper)> SetUpAsync()
    {
        using var ann = await portal.SignInAsync(Company.Ann);
        var page = Parse(await ann.GetAsync(Page));
        var key = page.QuerySelector(".secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.StartsWith("data:image/svg+xml;base64,", page.QuerySelector(".secret__picture")!.GetAttribute("src"), StringComparison.Ordinal);
        var sealedKey = page.QuerySelector("[name='Form.SealedKey']")!.GetAttribute("value")!;
        Assert.DoesNotContain(key, sealedKey, StringComparison.Ordinal);
        var done = await ann.SendAsync(Page, [("Form.SealedKey", sealedKey), ("Form.Code", CodeAt(key, TimeSpan.FromSeconds(-30)))]);
        var paper = Parse(done).QuerySelectorAll(".secret__line").Select(line => line.TextContent.Trim()).ToList();
        Assert.Equal(AuthenticatorCodes.PaperCodes, paper.Count);
        return (key, paper);
    }

    private static Task<PortalAnswer> CodeAsync(PortalClient visitor, string code) => visitor.SendAsync("/sign-in/code", [("Form.Code", code), ("ReturnUrl", "/")]);

    // The one before was used to set it up.
    private static string NextCode(string key) => CodeAt(key, TimeSpan.FromSeconds(30));

    private static string CodeAt(string key, TimeSpan off) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime + off);

    private static AngleSharp.Dom.IDocument Parse(PortalAnswer answer) => new HtmlParser().ParseDocument(answer.Html);
}
