using System.Net;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Kernel.Api;

/// <summary>A person makes a token at a browser without script, a program acts with it, the person ends it.</summary>
public sealed class AccessTokenPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    private const string Page = "/account/tokens";

    [Fact]
    public async Task A_token_is_shown_once_works_and_is_revoked()
    {
        using var ann = await SignInAsync(Company.Ann);
        var made = await MakeAsync(ann);
        using var program = new ApiProgram((await System.PortalAsync()).Address, made.Text(".secret"));

        var used = await program.GetAsync("/me");
        var listed = await ann.GetAsync(Page);
        var revoked = await ann.SendAsync(listed, "form[action*='Revoke']");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Redirect), (made.Status, used.Status, revoked.Status));
        Assert.DoesNotContain("ops_pat_", listed.Html);
        Assert.Contains("sync", listed.Html);
        Assert.NotNull((await ann.GetAsync(Page)).Page.QuerySelector(".empty-state"));
        await Until.HoldsAsync(() => program.GetAsync("/me"), answer => answer.Status == HttpStatusCode.Unauthorized, within: TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("Form.Name", "")]
    [InlineData("Form.LastDay", "")]
    [InlineData("Form.LastDay", "2026-03-01")]
    [InlineData("Form.LastDay", "2031-01-01")]
    public async Task What_is_wrong_is_said_at_the_field_and_the_rest_is_kept(string field, string value)
    {
        using var ann = await SignInAsync(Company.Ann);

        var refused = await ann.SendAsync(await ann.GetAsync(Page), "#token-form", ("Form.Name", "sync"), (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Page.QuerySelector($"[name='{field}'][aria-invalid=true]"));
        Assert.Equal(field == "Form.Name" ? "" : "sync", refused.Page.QuerySelector("[name='Form.Name']")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_form_sent_twice_shows_nothing_a_second_time()
    {
        using var ann = await SignInAsync(Company.Ann);
        var form = await ann.GetAsync(Page);

        await ann.SendAsync(form, "#token-form", ("Form.Name", "sync"));
        var again = await ann.SendAsync(form, "#token-form", ("Form.Name", "sync"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.DoesNotContain("ops_pat_", again.Html);
    }

    private static async Task<PaperAnswer> MakeAsync(PaperVisitor visitor) =>
        await visitor.SendAsync(await visitor.GetAsync(Page), "#token-form", ("Form.Name", "sync"), ("Form.LastDay", "2026-06-30"));
}
