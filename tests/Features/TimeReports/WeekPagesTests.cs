using System.Net;
using OpsSupport.Features.Absences;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>A person reports a week at a desk, in a browser without script.</summary>
public sealed class WeekPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    private const string Week = "/time/week?day=2026-03-23";
    private static readonly DateOnly Monday = new(2026, 3, 23);

    [Fact]
    public async Task A_week_is_typed_in_and_submitted_at_once()
    {
        using var ann = await SignInAsync(Company.Ann);
        var added = await AddAsync(ann);

        var submitted = await ann.SendAsync(added, "#week-grid", (Cell(0, 0), "8"), (Cell(0, 1), "7.5"), ("Form.Rows[0].Activity", "Review"));
        var after = await ann.GetAsync(submitted.Onward!);

        Assert.Equal((HttpStatusCode.Redirect, Week), (submitted.Status, submitted.Onward));
        Assert.Equal([(Monday, 8m, "Review"), (Monday.AddDays(1), 7.5m, "Review")], (await LinesAsync()).Select(line => (line.Day, line.Entry.Hours.Value, line.Entry.Activity)));
        Assert.Equal(("15.5", "40"), (after.Text("[data-week-sum]"), after.Text(".week-grid__expected td:last-child")));
        Assert.Equal(2, after.Page.QuerySelectorAll(".week-grid__cell--submitted").Length);
    }

    [Fact]
    [Trait("AT", "32.9")]
    public async Task Only_the_days_that_changed_are_said_again_and_cells_keep_their_own_words()
    {
        await SayAsync(Monday, 0, new TimeEntry(Company.Project, Hours.Of(8), "Design", "Office", "Draft 2"));
        await SayAsync(Monday.AddDays(1), 1, new TimeEntry(Company.Project, Hours.Of(8), "Review"));
        using var ann = await SignInAsync(Company.Ann);
        var week = await ann.GetAsync(Week);

        await ann.SendAsync(week, "#week-grid", (Cell(0, 0), "6"));
        var nothing = await ann.SendAsync(await ann.GetAsync(Week), "#week-grid");

        var lines = await LinesAsync();
        Assert.Equal(new TimeEntry(Company.Project, Hours.Of(6), "Design", "Office", "Draft 2"), lines[0].Entry);
        Assert.Equal([3, 2], lines.Select(line => line.Revision));
        Assert.Equal(Week, nothing.Onward);
        Assert.Equal(3, (await ReportAsync()).Version);
    }

    [Fact]
    public async Task A_cell_made_empty_takes_its_line_back()
    {
        await SayAsync(Monday, 0, new TimeEntry(Company.Project, Hours.Of(8)));
        using var ann = await SignInAsync(Company.Ann);

        await ann.SendAsync(await ann.GetAsync(Week), "#week-grid", (Cell(0, 0), ""));

        Assert.Equal(TimeLineStatus.Removed, Assert.Single(await LinesAsync()).Status);
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("25")]
    [InlineData("-1")]
    [InlineData("eight")]
    [InlineData("1e30")]
    public async Task Hours_that_no_day_has_come_back_at_their_cell(string hours)
    {
        using var ann = await SignInAsync(Company.Ann);

        var refused = await ann.SendAsync(await AddAsync(ann), "#week-grid", (Cell(0, 2), hours));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(hours, refused.Page.QuerySelector("#Form_Rows_0__Cells_2__Hours[aria-invalid]")!.GetAttribute("value"));
        Assert.Empty(await LinesAsync());
    }

    [Fact]
    [Trait("AT", "32.4")]
    public async Task A_day_that_is_refused_keeps_what_was_typed_and_the_others_count()
    {
        using var ann = await SignInAsync(Company.Ann);

        var refused = await ann.SendAsync(await AddAsync(ann), "#week-grid", (Cell(0, 0), "13"), (Cell(0, 1), "8"));
        var mended = await ann.SendAsync(refused, "#week-grid", (Cell(0, 0), "8"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("13", refused.Page.QuerySelector("#Form_Rows_0__Cells_0__Hours")!.GetAttribute("value"));
        Assert.Contains("2026-03-23", refused.Text(".refusals__list"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, mended.Status);
        Assert.Equal([Monday.AddDays(1), Monday], (await LinesAsync()).Select(line => line.Day));
    }

    [Fact]
    [Trait("AT", "32.10")]
    public async Task The_week_before_is_copied_by_one_tap_without_free_days_leave_and_closed_projects()
    {
        ProjectNo closed = new($"X-{Company.Mark}");
        await Company.StartAsync(closed);
        await SayAsync(Monday, 0, new TimeEntry(Company.Project, Hours.Of(6)), new TimeEntry(closed, Hours.Of(2)));
        await SayAsync(Monday.AddDays(1), 1, new TimeEntry(Company.Project, Hours.Of(8)));
        await Company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, closed, project => project with { State = ProjectState.Closed });
        await Leaves.TakeAsync(System.Grains, Company.Office, new() { Employee = Company.Ann, FirstDay = RunningSystem.Today, LastDay = RunningSystem.Today });
        using var ann = await SignInAsync(Company.Ann);

        var copied = await Until.HoldsAsync(
            () => ann.GetAsync("/time/week?copy=true"), page => page.Page.QuerySelector(".time__notice--warning") is not null);

        Assert.Equal("6", copied.Page.QuerySelector("#Form_Rows_0__Cells_0__Hours")!.GetAttribute("value"));
        Assert.Equal("", copied.Page.QuerySelector("#Form_Rows_0__Cells_1__Hours")!.GetAttribute("value") ?? "");
        Assert.Contains(closed.Value, copied.Text(".time__notice--warning"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("AT", "32.13")]
    public async Task What_is_approved_closed_or_ahead_cannot_be_typed_over()
    {
        await SayAsync(Monday, 0, new TimeEntry(Company.Project, Hours.Of(8)));
        await System.Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(Company.Ann, Period.Of(Monday)))
            .DecideAsync(Intent.New(Company.Lead, 0), [new(1, 1)], TimeLineDecision.Approve, null);
        await System.Grains.GetGrain<IAccountingPeriodsGrain>("periods").CloseAsync(Intent.New(Company.Office, 0), new(2024, 5));
        using var ann = await SignInAsync(Company.Ann);

        var past = await ann.GetAsync(Week);
        var now = await ann.SendAsync(await ann.GetAsync("/time/week"), "#week-grid", AddUrl);
        var closed = await Until.HoldsAsync(() => ann.GetAsync("/time/week?day=2024-05-14"), page => page.Page.QuerySelector("#week-grid button.btn-lg") is null);

        Assert.Equal(("8", 6), (past.Text(".week-grid__fixed"), past.Page.QuerySelectorAll("input[data-grid-day]").Length));
        Assert.Equal(["0", "1"], now.Page.QuerySelectorAll("input[data-grid-day]").Select(input => input.GetAttribute("data-grid-day")));
        Assert.Empty(closed.Page.QuerySelectorAll("input[data-grid-day]"));
    }

    [Fact]
    public async Task What_changed_since_it_was_seen_is_not_said_over()
    {
        using var ann = await SignInAsync(Company.Ann);
        var seen = await AddAsync(ann);
        await SayAsync(Monday, 0, new TimeEntry(Company.Project, Hours.Of(4)));

        var stale = await ann.SendAsync(seen, "#week-grid", (Cell(0, 0), "8"), (Cell(0, 1), "8"));

        Assert.NotNull(stale.Page.QuerySelector(".stale a"));
        Assert.Equal([4m, 8m], (await LinesAsync()).Select(line => line.Entry.Hours.Value));
    }

    [Fact]
    public async Task A_form_of_another_shape_is_no_form_of_ours()
    {
        using var ann = await SignInAsync(Company.Ann);
        var added = await AddAsync(ann);

        Assert.Equal(HttpStatusCode.BadRequest, (await ann.SendAsync(added, "#week-grid", ("Form.Monday", "0001-01-01"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ann.GetAsync("/time/week?day=1066-10-14")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ann.GetAsync("/time/week?day=nonsense")).Status);
    }

    private string AddUrl => $"/time/week?handler=Add&project={Company.Project}";

    private static string Cell(int row, int day) => $"Form.Rows[{row}].Cells[{day}].Hours";

    private async Task<PaperAnswer> AddAsync(PaperVisitor visitor) => await visitor.SendAsync(await visitor.GetAsync(Week), "#week-grid", AddUrl);

    private Task<Result<TimeReport>> SayAsync(DateOnly day, int seen, params TimeEntry[] entries) =>
        System.Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(Company.Ann, Period.Of(day))).SubmitDayAsync(Intent.New(Company.Ann, seen), day, [.. entries]);

    private async Task<TimeReport> ReportAsync() =>
        (await System.Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(Company.Ann, Period.Of(Monday))).GetAsync(Company.Ann)).Value!;

    private async Task<global::System.Collections.Immutable.ImmutableArray<TimeReportLine>> LinesAsync() => (await ReportAsync()).Lines;
}
