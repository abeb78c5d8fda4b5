using System.Net;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Kernel.Approvals;

/// <summary>The pages on which people delegate, and what they are told while somebody stands in.</summary>
public sealed class DelegationPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    private static string Day(int ahead) => $"{RunningSystem.Today.AddDays(ahead):yyyy-MM-dd}";

    [Fact]
    [Trait("AT", "A.8")]
    public async Task Whoever_delegates_reads_on_his_inbox_and_first_page_who_answers_and_how_long()
    {
        using var head = await SignInAsync(Company.Head);
        var way = await head.GetAsync(MineModel.Path);
        var saved = await head.SendAsync(await head.GetAsync(way.Onward!), "#edit-form",
            ("Form.Lines.Lines[0].To", Company.Ann.Value), ("Form.Lines.Lines[0].FirstDay", Day(0)), ("Form.Lines.Lines[0].LastDay", Day(4)),
            ("Form.Lines.Lines[0].Reason", "Leave"), ("Form.Lines.Lines[0].IncludesOpen", "true"));

        Assert.Equal((HttpStatusCode.Redirect, $"/delegations/{Company.Head}"), (saved.Status, saved.Onward));
        Assert.Equal(saved.Onward, (await head.GetAsync(MineModel.Path)).Onward);
        foreach (var page in new[] { "/inbox", "/" })
        {
            Assert.Contains($"您的待办由 {Company.Ann} 代理至 {Day(4)}", (await head.GetAsync(page)).Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        }

        using var ann = await SignInAsync(Company.Ann);
        Assert.DoesNotContain("代理至", (await ann.GetAsync("/inbox")).Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("AT", "A.7")]
    public async Task A_refused_line_says_so_at_its_field_and_keeps_what_was_typed()
    {
        using var head = await SignInAsync(Company.Head);
        var form = await head.GetAsync($"/delegations/new?Form.Code={Company.Head}");

        var refused = await head.SendAsync(form, "#edit-form",
            ("Form.Lines.Lines[0].To", Company.Head.Value), ("Form.Lines.Lines[0].FirstDay", Day(0)), ("Form.Lines.Lines[0].LastDay", Day(4)),
            ("Form.Lines.Lines[0].Reason", "Leave"));

        var field = refused.Page.QuerySelector("[name='Form.Lines.Lines[0].To']")!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(("true", Company.Head.Value), (field.GetAttribute("aria-invalid"), field.GetAttribute("value")));
    }
}
