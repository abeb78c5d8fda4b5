using System.Net;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>Single lines of a claim at a browser without script: sent back with a reason, put right, accepted for less.</summary>
public sealed class ClaimLinesPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    private ClaimTeam Team => new(System.Grains, Company);

    [Fact]
    public async Task Exactly_the_line_that_was_sent_back_is_marked_and_may_change()
    {
        var address = await AskedAsync();
        using var lead = await SignInAsync(Company.Lead);
        using var ann = await SignInAsync(Company.Ann);

        var sent = await lead.SendAsync(await lead.GetAsync(address), "#decide", ("Form.Act", "SendBack"), ("Form.Marks[1].Reason", "请说明原因"));
        var shown = await ann.GetAsync(address);
        var form = await ann.GetAsync($"{address}/edit");
        var refused = await ann.SendAsync(form, "#edit-form", ("Form.Lines.Lines[0].Amount", "1"));
        var saved = await ann.SendAsync(form, "#edit-form", ("Form.Lines.Lines[1].Remark", "项目加班"), ("Submit", "true"));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (sent.Status, saved.Status));
        Assert.Contains("退回 1 行明细", shown.Text("#sent-back"), StringComparison.Ordinal);
        Assert.Equal("退回原因：请说明原因", Assert.Single(form.Page.QuerySelectorAll("[data-mark]")).TextContent.Trim());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("第 1 行已经审过", refused.Html, StringComparison.Ordinal);
        Assert.Equal("1", refused.Page.QuerySelector("[name='Form.Lines.Lines[0].Amount']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Who_gives_reasons_to_send_lines_back_and_presses_agree_is_asked_what_he_means()
    {
        var address = await AskedAsync();
        using var lead = await SignInAsync(Company.Lead);

        var asked = await lead.SendAsync(await lead.GetAsync(address), "#decide", ("Form.Act", "Approve"), ("Form.Marks[0].Reason", "金额不对"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("您填写了退回明细的原因", asked.Html, StringComparison.Ordinal);
        Assert.Equal("金额不对", asked.Page.QuerySelector("[name='Form.Marks[0].Reason']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Finance_accepts_less_and_the_claim_shows_both_amounts()
    {
        var address = await AskedAsync(isWithFinance: true);
        using var office = await SignInAsync(Company.Office);
        var page = await office.GetAsync($"{address}/cuts");

        var raised = await office.SendAsync(page, "#cuts", ("Form.Lines[0].Accepted", "1,060.01"), ("Form.Lines[0].Reason", "x"));
        var silent = await office.SendAsync(page, "#cuts", ("Form.Lines[0].Accepted", "５３０"));
        var cut = await office.SendAsync(page, "#cuts", ("Form.Lines[0].Accepted", "５３０．００"), ("Form.Lines[0].Reason", "超出标准"));
        var shown = await office.GetAsync(address);

        Assert.Contains("第 1 行的核定金额须在 0 到申报的", raised.Html, StringComparison.Ordinal);
        Assert.Contains("第 1 行核减须写明原因", silent.Html, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, address), (cut.Status, cut.Onward));
        Assert.Contains("核减原因：超出标准", shown.Text("#lines"), StringComparison.Ordinal);
        Assert.Contains("申报合计", shown.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_finance_finds_the_way_to_cut_and_only_when_it_is_asked()
    {
        var (early, due) = (await AskedAsync(), await AskedAsync(isWithFinance: true));
        using var lead = await SignInAsync(Company.Lead);
        using var office = await SignInAsync(Company.Office);

        Assert.Null((await lead.GetAsync(early)).Page.QuerySelector("a[href$='/cuts']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.GetAsync($"{early}/cuts")).Status);
        Assert.Null((await office.GetAsync(early)).Page.QuerySelector("a[href$='/cuts']"));
        Assert.NotNull((await office.GetAsync(due)).Page.QuerySelector("a[href$='/cuts']"));
    }

    /// <summary>A claim of an invoice of 1,060.00 and a taxi of 600.00; the lead is asked, or finance after him.</summary>
    private async Task<string> AskedAsync(bool isWithFinance = false)
    {
        var claim = Team.New();
        var asked = ClaimTeam.Value(await ClaimTeam.SubmitAsync(claim, Company.Ann, A.Claim(await Team.LineAsync(), A.Line with { Project = Company.Project })));
        if (isWithFinance)
        {
            ClaimTeam.Value(await claim.DecideAsync(Intent.New(Company.Lead, asked.Version), Decision.Approve, null));
        }

        return $"/claims/{DocumentKind.CodeOf(asked.Ref.Key)}";
    }
}
