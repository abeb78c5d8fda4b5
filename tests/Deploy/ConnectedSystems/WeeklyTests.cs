using System.Net;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Deploy.ConnectedSystems;

/// <summary>Weekly reports, written and read by people who signed in to the portal only.</summary>
public sealed class WeeklyTests(RunningSystem system) : FaceTests(system)
{
    private const string Week = "2026-03-30";

    [Fact]
    [Trait("AT", "01.1")]
    [Trait("AT", "01.6")]
    public async Task A_report_is_written_submitted_read_and_answered_and_the_inbox_follows()
    {
        var weekly = await StartAsync("weekly");
        using var ann = await VisitAsync(weekly, Company.Ann);
        var report = await ann.SendAsync("/", "#begin-form", [("Day", "2026-04-02")]);
        Assert.Contains($"{Week} 一周的周报", report.Html, StringComparison.Ordinal);

        var submitted = await ann.SendAsync(report, "#report-form", [("Done", "<b>Built</b> it\n第二行"), ("Plan", "Ship it"), ("Lead", Company.Lead.Value)], "[formaction*=Submit]");

        Assert.Null(submitted.Refusal);
        Assert.Equal("待阅", submitted.Text(".state"));
        var asked = Assert.Single(await InboxAsync(weekly, Company.Lead, 1));
        Assert.Equal($"阅读 {Company.Ann} 的周报（{Week} 起）", asked.Title);
        var onward = await ClickAsync(weekly, Company.Lead);
        Assert.Equal(report.Address.ToString(), onward);
        using var lead = await VisitAsync(weekly, Company.Lead);
        var read = await lead.GetAsync(onward);
        Assert.Equal("<b>Built</b> it\n第二行", read.Text(".said"));
        await lead.SendAsync(read, "#comment-form", [("Text", "Well done")]);

        await InboxAsync(weekly, Company.Lead, 0);
        var answered = await ann.GetAsync(report.Address.ToString());
        Assert.Equal("已阅", answered.Text(".state"));
        Assert.Contains("Well done", answered.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_author_and_the_lead_see_it_and_the_lead_not_before_it_is_submitted()
    {
        var weekly = await StartAsync("weekly");
        using var ann = await VisitAsync(weekly, Company.Ann);
        var path = (await ann.SendAsync("/", "#begin-form", [("Day", Week)])).Address.ToString();
        await ann.SendAsync(path, "#report-form", [("Done", "work"), ("Lead", Company.Lead.Value)]);
        using var lead = await VisitAsync(weekly, Company.Lead);
        using var head = await VisitAsync(weekly, Company.Head);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync(path)).Status);

        await ann.SendAsync(path, "#report-form", [], "[formaction*=Submit]");

        Assert.Equal(HttpStatusCode.OK, (await lead.GetAsync(path)).Status);
        Assert.Contains(path[weekly.Address.ToString().Length..], (await lead.GetAsync("/to-read")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync(path)).Status);
        Assert.DoesNotContain("/reports/", (await head.GetAsync("/to-read")).Html, StringComparison.Ordinal);
        var forged = await lead.SendAsync(await lead.GetAsync(path), "#comment-form", [("Text", "x"), ("Done", "mine")]);
        Assert.DoesNotContain("mine", forged.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_back_it_is_asked_no_more_and_submitted_again_it_is_asked_anew()
    {
        var weekly = await StartAsync("weekly");
        using var ann = await VisitAsync(weekly, Company.Ann);
        var path = (await ann.SendAsync("/", "#begin-form", [("Day", Week)])).Address.ToString();
        await ann.SendAsync(path, "#report-form", [("Done", "work"), ("Lead", Company.Lead.Value)], "[formaction*=Submit]");
        await InboxAsync(weekly, Company.Lead, 1);

        await ann.SendAsync(path, "#back-form", []);
        await InboxAsync(weekly, Company.Lead, 0);
        await ann.SendAsync(path, "#report-form", [("Lead", Company.Head.Value)], "[formaction*=Submit]");

        await InboxAsync(weekly, Company.Head, 1);
        Assert.Empty(await InboxAsync(weekly, Company.Lead));
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_was_typed_stays()
    {
        var weekly = await StartAsync("weekly");
        using var ann = await VisitAsync(weekly, Company.Ann);
        var path = (await ann.SendAsync("/", "#begin-form", [("Day", Week)])).Address.ToString();

        var noLead = await ann.SendAsync(path, "#report-form", [("Done", "work")], "[formaction*=Submit]");
        var wrongLead = await ann.SendAsync(path, "#report-form", [("Done", "work"), ("Lead", "a/b")], "[formaction*=Submit]");
        var herself = await ann.SendAsync(path, "#report-form", [("Done", "work"), ("Lead", Company.Ann.Value)], "[formaction*=Submit]");
        var late = await ann.SendAsync("/", "#begin-form", [("Day", "2126-01-01")]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "请填写“提交给（工号）”"), (noLead.Status, noLead.Refusal));
        Assert.Equal("work", noLead.Text("#Done"));
        Assert.Equal("“a/b”不是工号", wrongLead.Refusal);
        Assert.Equal("不能提交给自己", herself.Refusal);
        Assert.Equal("不能写下周以后的周报", late.Refusal);
    }

    [Fact]
    public async Task A_lead_whom_the_portal_does_not_know_is_said_so_on_the_page()
    {
        var weekly = await StartAsync("weekly");
        using var ann = await VisitAsync(weekly, Company.Ann);
        var path = (await ann.SendAsync("/", "#begin-form", [("Day", Week)])).Address.ToString();
        await ann.SendAsync(path, "#report-form", [("Done", "work"), ("Lead", "NOBODY-HERE")], "[formaction*=Submit]");

        var told = await Until.HoldsAsync(() => ann.GetAsync(path), page => page.Refusal is not null);

        Assert.Equal("门户中没有工号为 NOBODY-HERE 的人员，待办未送达", told.Refusal);
    }

    [Fact]
    public async Task The_weeks_time_reports_are_the_draft()
    {
        var reported = await System.Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(Company.Ann, Period.Of(RunningSystem.Today)))
            .SubmitDayAsync(Intent.New(Company.Ann, 0), RunningSystem.Today, [new(Company.Project, Hours.Of(6), "review", Remark: "the plan")]);
        Assert.Equal([], reported.Errors);
        var weekly = await StartAsync("weekly");
        using var ann = await VisitAsync(weekly, Company.Ann);
        var path = (await ann.SendAsync("/", "#begin-form", [("Day", Week)])).Address.ToString();

        var drafted = await ann.SendAsync(path, "#report-form", [("Done", "Typed"), ("Token", await System.TokenOfAsync(Company.Ann))], "[formaction*=Draft]");
        var refused = await ann.SendAsync(path, "#report-form", [("Token", "wrong")], "[formaction*=Draft]");

        Assert.Equal($"Typed\n2026-03-31 {Company.Project} 6 小时 review the plan", drafted.Text("#Done"));
        Assert.Equal("门户不接受此令牌", refused.Refusal);
    }
}
