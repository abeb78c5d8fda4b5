using System.Net;
using OpsSupport.Features.Employees;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>A lead answers, a person corrects, human resources re-rate: each at a browser without script.</summary>
public sealed class ApprovalPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    private ITimeReportGrain Report => System.Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(Company.Ann, Period.Of(RunningSystem.Today)));

    [Fact]
    public async Task What_waits_is_counted_grouped_and_approved()
    {
        await SubmitAsync();
        using var lead = await SignInAsync(Company.Lead);
        var waiting = await lead.GetAsync("/time/approvals");
        var line = waiting.Page.QuerySelector("input[name='Form.Lines']")!.GetAttribute("value")!;

        var approved = await lead.SendAsync(waiting, "#approvals", ("Form.Lines", line), ("Form.Decision", "Approve"));
        var after = await lead.GetAsync(approved.Onward!);

        Assert.Contains("8.00", waiting.Text(".page-head__lead"), StringComparison.Ordinal);
        Assert.Equal(Company.Ann.Value, waiting.Text(".person-lines__name"));
        Assert.Equal(TimeLineStatus.Approved, Assert.Single((await Report.GetAsync(Company.Ann)).Value!.Lines).Status);
        Assert.NotNull(after.Page.QuerySelector(".empty-state"));
    }

    [Fact]
    [Trait("AT", "32.9")]
    public async Task To_return_needs_a_reason_which_its_owner_reads()
    {
        await SubmitAsync();
        using var lead = await SignInAsync(Company.Lead);
        var waiting = await lead.GetAsync("/time/approvals");
        var line = waiting.Page.QuerySelector("input[name='Form.Lines']")!.GetAttribute("value")!;

        var refused = await lead.SendAsync(waiting, "#approvals", ("Form.Lines", line), ("Form.Decision", "Return"));
        var returned = await lead.SendAsync(refused, "#approvals", ("Form.Lines", line), ("Form.Decision", "Return"), ("Form.Comment", "Which part?"));
        using var ann = await SignInAsync(Company.Ann);
        var day = await ann.GetAsync($"/time?day={RunningSystem.Today:yyyy-MM-dd}");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (refused.Status, returned.Status));
        Assert.Equal("true", refused.Page.QuerySelector("#Form_Comment")!.GetAttribute("aria-invalid"));
        Assert.Contains("Which part?", day.Text(".said__reason"), StringComparison.Ordinal);
        Assert.NotNull(day.Page.QuerySelector(".time__notice--returned"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("a|b|c|d")]
    public async Task An_answer_without_lines_of_ours_decides_nothing(string line)
    {
        await SubmitAsync();
        using var lead = await SignInAsync(Company.Lead);

        await lead.SendAsync(await lead.GetAsync("/time/approvals"), "#approvals", ("Form.Lines", line), ("Form.Decision", "Approve"));

        Assert.Equal(TimeLineStatus.Submitted, Assert.Single((await Report.GetAsync(Company.Ann)).Value!.Lines).Status);
    }

    [Fact]
    public async Task A_line_that_changed_since_is_left_and_said()
    {
        await SubmitAsync();
        using var lead = await SignInAsync(Company.Lead);
        var waiting = await lead.GetAsync("/time/approvals");
        var line = waiting.Page.QuerySelector("input[name='Form.Lines']")!.GetAttribute("value")!;
        await SubmitAsync(hours: 7, seen: 1);

        var left = await lead.SendAsync(waiting, "#approvals", ("Form.Lines", line), ("Form.Decision", "Approve"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, left.Status);
        Assert.Equal(2, left.Page.QuerySelectorAll(".refusals__list li").Length);
        Assert.Equal(TimeLineStatus.Submitted, Assert.Single((await Report.GetAsync(Company.Ann)).Value!.Lines).Status);
    }

    [Fact]
    [Trait("AT", "32.13")]
    public async Task A_closed_day_offers_its_correction()
    {
        var closed = new DateOnly(2025, 5, 14);
        var report = System.Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(Company.Ann, Period.Of(closed)));
        await report.SubmitDayAsync(Intent.New(Company.Ann, 0), closed, [new(Company.Project, Hours.Of(8))]);
        await System.Grains.GetGrain<IAccountingPeriodsGrain>("periods").CloseAsync(Intent.New(Company.Office, 0), Period.Of(closed));
        using var ann = await SignInAsync(Company.Ann);

        var day = await Until.HoldsAsync(() => ann.GetAsync("/time?day=2025-05-14"), page => page.Page.QuerySelector("a[href^='/time/correct']") is not null);
        var form = await ann.GetAsync(day.Page.QuerySelector("a[href^='/time/correct']")!.GetAttribute("href")!);
        var refused = await ann.SendAsync(form, "#correct", Correction("-9"));
        var corrected = await ann.SendAsync(form, "#correct", Correction("-2"));

        Assert.Null(day.Page.QuerySelector("#day-form button[type=submit]"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (refused.Status, corrected.Status));
        Assert.Equal(Hours.Of(-2), (await report.GetAsync(Company.Ann)).Value!.Lines[1].Entry.Hours);
    }

    [Fact]
    [Trait("AT", "12.10")]
    public async Task Missed_reports_are_shown_and_taken_away_as_a_file()
    {
        using var head = await SignInAsync(Company.Head);
        using var lead = await SignInAsync(Company.Lead);
        var query = $"unit={Company.Unit}&from=2026-03-23&to=2026-03-27";

        var page = await head.GetAsync($"/time/missing?{query}");
        var file = await head.GetAsync($"/time/missing/export?{query}&format=Csv");
        var upsideDown = await head.GetAsync("/time/missing?from=2026-03-27&to=2026-03-23");

        // Four people of the unit and five working days, of which nobody has said anything.
        Assert.Contains("20", page.Text("#weeks tfoot"), StringComparison.Ordinal);
        Assert.Equal(4, page.Page.QuerySelectorAll("#people tbody tr").Length);
        Assert.Contains(Company.Ann.Value, file.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, upsideDown.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.GetAsync($"/time/missing?{query}")).Status);
    }

    [Fact]
    [Trait("AT", "32.8")]
    public async Task Human_resources_re_rate_a_person_and_others_may_not()
    {
        await SubmitAsync();
        await Report.DecideAsync(Intent.New(Company.Lead, 0), [new(1, 1)], TimeLineDecision.Approve, null);
        await Company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, Company.Ann, person =>
            person with { Rates = person.Rates.Set(RunningSystem.Today, new(Money.Cny(1200m), Hours.Of(8))) });
        using var office = await SignInAsync(Company.Office);
        using var ann = await SignInAsync(Company.Ann);

        var form = await office.GetAsync("/time/re-rate");
        var preview = await office.SendAsync(form, "#re-rate", "/time/re-rate?handler=Preview", ("Form.Employee", Company.Ann.Value), ("Form.From", "2026-03-01"));
        var untouched = (await Report.GetAsync(Company.Ann)).Value!.Version;
        var run = await office.SendAsync(preview, "#re-rate");
        var nothing = await office.GetAsync($"/time/re-rate?employee={Company.Ann}&from=2026-03-01");

        Assert.Contains("200.00", preview.Text("#differences tfoot"), StringComparison.Ordinal);
        Assert.Equal(2, untouched);
        Assert.Null(nothing.Page.QuerySelector("#differences"));
        Assert.NotNull(run.Page.QuerySelector("#re-rate .time__notice"));
        Assert.Equal(3, (await Report.GetAsync(Company.Ann)).Value!.Version);
        Assert.Equal(HttpStatusCode.Forbidden, (await ann.GetAsync("/time/re-rate")).Status);
    }

    private (string Name, string Value)[] Correction(string difference) =>
        [("Form.Project", Company.Project.Value), ("Form.Difference", difference), ("Form.Reason", "A training")];

    [Fact]
    public async Task The_first_page_counts_what_waits_as_its_own_page_does()
    {
        await SubmitAsync();
        using var lead = await SignInAsync(Company.Lead);

        var home = await lead.GetAsync("/");

        Assert.Equal("1", home.Page.QuerySelector(".home__kind a[href='/time/approvals'] + .tabs__count")!.TextContent);
    }

    private Task<Result<TimeReport>> SubmitAsync(decimal hours = 8, int seen = 0) =>
        Report.SubmitDayAsync(Intent.New(Company.Ann, seen), RunningSystem.Today, [new(Company.Project, Hours.Of(hours))]);
}
