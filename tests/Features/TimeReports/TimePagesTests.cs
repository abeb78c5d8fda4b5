using System.Net;
using OpsSupport.Features.Absences;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>A person reports a day at a browser without script; what script adds is only speed.</summary>
public sealed class TimePagesTests(RunningSystem system) : RunningPortalTests(system)
{
    private static readonly string Today = $"/time?day={RunningSystem.Today:yyyy-MM-dd}";

    [Fact]
    [Trait("AT", "X-11")]
    public async Task A_project_tapped_and_submitted_waits_for_its_lead()
    {
        using var ann = await SignInAsync(Company.Ann);

        var added = await AddAsync(ann, Company.Project);
        var submitted = await ann.SendAsync(added, "#day-form");
        var after = await ann.GetAsync(submitted.Onward!);

        Assert.Equal("8", added.Page.QuerySelector("[name='Form.Entries[0].Hours']")!.GetAttribute("value"));
        Assert.Equal((HttpStatusCode.Redirect, Today), (submitted.Status, submitted.Onward));
        Assert.NotNull(after.Page.QuerySelector(".entry .state--waiting"));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("0.1")]
    [InlineData("25")]
    [InlineData("1e30")]
    [InlineData("eight")]
    [InlineData("")]
    public async Task Hours_that_no_day_has_come_back_at_their_field_and_nothing_is_stored(string hours)
    {
        using var ann = await SignInAsync(Company.Ann);
        var added = await AddAsync(ann, Company.Project);

        var refused = await ann.SendAsync(added, "#day-form", ("Form.Entries[0].Hours", hours));

        await AssertRefusedAsync(refused, "#Form_Entries_0__Hours");
    }

    [Fact]
    public async Task A_code_of_ten_thousand_characters_comes_back_at_its_field()
    {
        using var ann = await SignInAsync(Company.Ann);
        var added = await AddAsync(ann, Company.Project);

        var refused = await ann.SendAsync(added, "#day-form", ("Form.Entries[0].Project", new string('7', 10_000)));

        await AssertRefusedAsync(refused, "#Form_Entries_0__Project");
    }

    [Fact]
    public async Task An_unknown_project_comes_back_at_its_field()
    {
        using var ann = await SignInAsync(Company.Ann);
        var added = await AddAsync(ann, Company.Project);

        var refused = await ann.SendAsync(added, "#day-form", ("Form.Entries[0].Project", $"' OR 1=1 --{Company.Mark}"));

        await AssertRefusedAsync(refused, "#Form_Entries_0__Project");
    }

    [Fact]
    [Trait("AT", "32.6")]
    public async Task A_closed_project_comes_back_at_its_field()
    {
        using var ann = await SignInAsync(Company.Ann);
        var added = await AddAsync(ann, Company.Project);
        await Company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, Company.Project, project => project with { State = ProjectState.Closed });

        await AssertRefusedAsync(await ann.SendAsync(added, "#day-form"), "#Form_Entries_0__Project");
    }

    [Fact]
    public async Task The_same_project_twice_comes_back_at_the_second()
    {
        using var ann = await SignInAsync(Company.Ann);
        var once = await AddAsync(ann, Company.Project);
        var twice = await ann.SendAsync(once, "#day-form", AddUrl(Company.Project), ("Form.Entries[0].Hours", "4"));

        var refused = await ann.SendAsync(twice, "#day-form", ("Form.Entries[1].Hours", "1"));

        await AssertRefusedAsync(refused, "#Form_Entries_1__Project");
        Assert.Null(refused.Page.QuerySelector("#Form_Entries_0__Project[aria-invalid]"));
    }

    [Fact]
    public async Task Tomorrow_cannot_be_reported_and_a_day_outside_the_calendar_is_no_form_of_ours()
    {
        using var ann = await SignInAsync(Company.Ann);
        var added = await AddAsync(ann, Company.Project);

        var tomorrow = await ann.SendAsync(added, "#day-form", ("Form.Day", "2026-04-01"));
        var never = await ann.SendAsync(added, "#day-form", ("Form.Day", "0001-01-01"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.BadRequest), (tomorrow.Status, never.Status));
        Assert.Equal(HttpStatusCode.NotFound, (await ann.GetAsync("/time?day=1066-10-14")).Status);
        Assert.Equal(0, (await ReportAsync()).Version);
    }

    [Fact]
    [Trait("AT", "05.3")]
    public async Task One_click_moves_a_line_from_a_small_project_to_its_package()
    {
        ProjectNo small = new($"A-{Company.Mark}");
        var package = await Company.PackageAsync(new($"M-{Company.Mark}"), small);
        using var ann = await SignInAsync(Company.Ann);
        var added = await AddAsync(ann, Company.Project);

        var refused = await ann.SendAsync(added, "#day-form", ("Form.Entries[0].Project", small.Value));
        await AssertRefusedAsync(refused, "#Form_Entries_0__Project");
        var way = refused.Page.QuerySelector("button[formaction*='handler=Switch']")!.GetAttribute("formaction")!;
        var switched = await ann.SendAsync(refused, "#day-form", way);

        Assert.Equal(HttpStatusCode.Redirect, switched.Status);
        Assert.Equal(package, Assert.Single((await ReportAsync()).Lines).Entry.Project);
    }

    [Fact]
    [Trait("AT", "32.6")]
    public async Task Who_is_no_member_asks_to_join_by_one_click()
    {
        using var ann = await SignInAsync(Company.Ann);
        var added = await AddAsync(ann, Company.Project);
        await Company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, Company.Project, project => project with { IsOpenToAll = false });

        var refused = await ann.SendAsync(added, "#day-form");
        var way = refused.Page.QuerySelector("button[formaction*='handler=Join']")!.GetAttribute("formaction")!;
        var asked = await ann.SendAsync(refused, "#day-form", way);

        var project = await Company.Grain<Project, ProjectNo>(ProjectDocument.Kind, Company.Project).GetAsync(Company.Lead);
        Assert.Equal([Company.Ann], project.Value!.Body.JoinRequests);
        Assert.NotNull(asked.Page.QuerySelector(".entry .time__notice"));
    }

    [Fact]
    [Trait("AT", "X-06")]
    public async Task A_double_click_submits_once()
    {
        using var ann = await SignInAsync(Company.Ann);
        var added = await AddAsync(ann, Company.Project);

        var answers = await Task.WhenAll(ann.SendAsync(added, "#day-form"), ann.SendAsync(added, "#day-form"));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal(1, (await ReportAsync()).Version);
    }

    [Fact]
    public async Task A_day_changed_elsewhere_is_told_and_what_was_typed_is_kept()
    {
        using var ann = await SignInAsync(Company.Ann);
        var phone = await AddAsync(ann, Company.Project);
        var desk = await AddAsync(ann, Company.Project);
        await ann.SendAsync(phone, "#day-form");

        var stale = await ann.SendAsync(desk, "#day-form", ("Form.Entries[0].Hours", "3"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.Status);
        Assert.NotNull(stale.Page.QuerySelector(".stale"));
        Assert.Equal("3", stale.Page.QuerySelector("[name='Form.Entries[0].Hours']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_no_form_of_ours()
    {
        using var ann = await SignInAsync(Company.Ann);
        var added = await AddAsync(ann, Company.Project);

        var forged = await ann.SendAsync(added, "#day-form", ("__RequestVerificationToken", "forged"));

        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        Assert.Equal(0, (await ReportAsync()).Version);
    }

    [Fact]
    public async Task Markup_in_a_text_is_shown_as_text()
    {
        using var ann = await SignInAsync(Company.Ann);
        var added = await AddAsync(ann, Company.Project);

        await ann.SendAsync(added, "#day-form", ("Form.Entries[0].Activity", "<script>alert(1)</script>"));
        using var lead = await SignInAsync(Company.Lead);
        var waiting = await lead.GetAsync("/time/approvals");

        Assert.DoesNotContain("<script>alert", waiting.Html, StringComparison.Ordinal);
        Assert.Contains("alert(1)", waiting.Text(".line-check__note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_gets_the_part_that_changes_and_a_browser_the_page()
    {
        using var ann = await SignInAsync(Company.Ann);

        var part = await ann.GetAsync(Today, ("HX-Request", "true"));

        Assert.StartsWith("<div class=\"time\"", part.Html.TrimStart(), StringComparison.Ordinal);
        Assert.NotNull((await ann.GetAsync(Today)).Page.QuerySelector("html .time"));
    }

    [Fact]
    [Trait("AT", "32.10")]
    public async Task The_last_day_is_copied_by_one_tap_without_what_is_closed_since()
    {
        ProjectNo closed = new($"X-{Company.Mark}");
        await Company.StartAsync(closed);
        await System.Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(Company.Ann, Period.Of(RunningSystem.Today))).SubmitDayAsync(
            Intent.New(Company.Ann, 0), RunningSystem.Today.AddDays(-1), [new(Company.Project, Hours.Of(6)), new(closed, Hours.Of(2))]);
        await Company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, closed, project => project with { State = ProjectState.Closed });
        using var ann = await SignInAsync(Company.Ann);

        var empty = await ann.GetAsync(Today);
        var copied = await ann.GetAsync(empty.Page.QuerySelector("a[href$='copy=true']")!.GetAttribute("href")!);

        Assert.Contains(closed.Value, copied.Text(".time__notice--warning"), StringComparison.Ordinal);
        Assert.Equal("6", copied.Page.QuerySelector("[name='Form.Entries[0].Hours']")!.GetAttribute("value"));
        Assert.Equal([Company.Project.Value], copied.Page.QuerySelectorAll("[name$='.Project']").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    [Trait("AT", "32.10")]
    public async Task A_day_that_was_reported_is_never_copied_onto()
    {
        var report = System.Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(Company.Ann, Period.Of(RunningSystem.Today)));
        ProjectNo other = new($"Y-{Company.Mark}");
        await Company.StartAsync(other);
        await report.SubmitDayAsync(Intent.New(Company.Ann, 0), RunningSystem.Today.AddDays(-1), [new(Company.Project, Hours.Of(8))]);
        await report.SubmitDayAsync(Intent.New(Company.Ann, 1), RunningSystem.Today, [new(other, Hours.Of(8))]);
        using var ann = await SignInAsync(Company.Ann);

        var copied = await ann.GetAsync($"{Today}&copy=true");

        Assert.Equal([other.Value], copied.Page.QuerySelectorAll(".entry [name$='.Project']").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    [Trait("AT", "32.10")]
    public async Task A_template_is_kept_taken_over_without_what_is_closed_and_forgotten()
    {
        ProjectNo closed = new($"X-{Company.Mark}");
        await Company.StartAsync(closed);
        using var ann = await SignInAsync(Company.Ann);
        var two = await ann.SendAsync(await AddAsync(ann, Company.Project), "#day-form", AddUrl(closed), ("Form.Entries[0].Hours", "6"));

        var kept = await ann.SendAsync(two, "#day-form", "/time?handler=SaveTemplate", ("TemplateName", "Usual"), ("Form.Entries[1].Hours", "2"));
        await Company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, closed, project => project with { State = ProjectState.Closed });
        var used = await Until.HoldsAsync(
            async () => await ann.SendAsync(await ann.GetAsync(Today), "#day-form", "/time?handler=UseTemplate&name=Usual"),
            page => page.Page.QuerySelectorAll(".entry").Length == 1);
        var forgotten = await ann.SendAsync(used, "#day-form", "/time?handler=DropTemplate&name=Usual");

        Assert.NotNull(kept.Page.QuerySelector(".templates__use"));
        Assert.Equal("6", used.Page.QuerySelector("[name='Form.Entries[0].Hours']")!.GetAttribute("value"));
        Assert.Contains(closed.Value, used.Text(".time__notice--warning"), StringComparison.Ordinal);
        Assert.Null(forgotten.Page.QuerySelector(".templates__use"));
    }

    [Fact]
    [Trait("AT", "32.11")]
    public async Task Hours_on_a_day_of_leave_are_taken_with_a_warning()
    {
        await Leaves.TakeAsync(System.Grains, Company.Office, new()
        {
            Employee = Company.Ann,
            FirstDay = RunningSystem.Today,
            LastDay = RunningSystem.Today,
            EndsIn = DayHalf.Morning,
        });
        using var ann = await SignInAsync(Company.Ann);
        var added = await AddAsync(ann, Company.Project);

        var half = await ann.SendAsync(added, "#day-form", ("Form.Entries[0].Hours", "4"));
        var fine = await ann.GetAsync(half.Onward!);
        var whole = await ann.SendAsync(fine, "#day-form", ("Form.Entries[0].Hours", "8"));
        var doubtful = await ann.GetAsync(whole.Onward!);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (half.Status, whole.Status));
        Assert.Null(fine.Page.QuerySelector(".time__notice--warning"));
        Assert.NotNull(doubtful.Page.QuerySelector(".time__notice--warning"));
    }

    [Fact]
    [Trait("AT", "32.11")]
    public async Task Any_hours_on_a_whole_day_of_leave_are_taken_with_a_warning()
    {
        await Leaves.TakeAsync(System.Grains, Company.Office, new() { Employee = Company.Ann, FirstDay = RunningSystem.Today, LastDay = RunningSystem.Today });
        using var ann = await SignInAsync(Company.Ann);
        var added = await AddAsync(ann, Company.Project);

        var taken = await ann.SendAsync(added, "#day-form", ("Form.Entries[0].Hours", "0.25"));

        Assert.Equal(HttpStatusCode.Redirect, taken.Status);
        Assert.NotNull((await ann.GetAsync(taken.Onward!)).Page.QuerySelector(".time__notice--warning"));
        Assert.Equal(Hours.Of(0.25m), Assert.Single((await ReportAsync()).Lines).Entry.Hours);
    }

    [Fact]
    [Trait("AT", "32.4")]
    public async Task A_day_beyond_the_limit_offers_to_ask_for_overtime()
    {
        using var ann = await SignInAsync(Company.Ann);
        var added = await AddAsync(ann, Company.Project);

        var refused = await ann.SendAsync(added, "#day-form", ("Form.Entries[0].Hours", "13"));
        var form = await ann.GetAsync(refused.Page.QuerySelector("a[href^='/overtimes/new']")!.GetAttribute("href")!);

        Assert.Equal("13", form.Page.QuerySelector("#Form_MostHours")!.GetAttribute("value"));
        Assert.Equal($"{RunningSystem.Today:yyyy-MM-dd}", form.Page.QuerySelector("#Form_Day")!.GetAttribute("value"));
    }

    private static string AddUrl(ProjectNo project) => $"/time?handler=Add&project={project}";

    private static async Task<PaperAnswer> AddAsync(PaperVisitor visitor, ProjectNo project) =>
        await visitor.SendAsync(await visitor.GetAsync(Today), "#day-form", AddUrl(project));

    private async Task<TimeReport> ReportAsync() =>
        (await System.Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(Company.Ann, Period.Of(RunningSystem.Today))).GetAsync(Company.Ann)).Value!;

    private async Task AssertRefusedAsync(PaperAnswer answer, string field)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("true", answer.Page.QuerySelector(field)?.GetAttribute("aria-invalid"));
        Assert.NotEmpty(answer.Text($"{field}-error")!);
        Assert.Equal(0, (await ReportAsync()).Version);
    }
}
