using OpsSupport.Features.Employees;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>What only a silo shows of time: who is asked, storage, repeated commands, live figures, rights.</summary>
public sealed class TimeReportGrainTests(RunningSystem system)
{
    private static readonly DateOnly Day = RunningSystem.Today;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    [Trait("AT", "32.1")]
    public async Task Four_projects_in_one_submission_approved_are_in_the_live_figures(DatabaseKind database)
    {
        var time = await TimeTeam.FoundAsync(await system.GrainsOnAsync(database));
        var projects = await time.ProjectsAsync(4);

        var submitted = await time.Of(time.Company.Ann).SubmitDayAsync(
            Intent.New(time.Company.Ann, 0), Day, [.. projects.Select(project => new TimeEntry(project, Hours.Of(2)))]);
        await time.ApproveAllAsync(time.Company.Ann);

        Assert.Equal(4, submitted.Value!.Lines.Length);
        var figures = await time.FiguresAsync(FigureScope.Of(projects[3]));
        Assert.Equal((Money.Cny(250m), Hours.Of(2)), (figures.Total(FigureKind.LabourCost), figures.Quantity(FigureKind.LabourCost)));
        var person = await time.FiguresAsync(FigureScope.Of(time.Company.Ann));
        Assert.Equal(Money.Cny(1000m), person.Total(FigureKind.LabourCost));
    }

    [Fact]
    [Trait("AT", "32.4")]
    public async Task More_hours_than_a_day_has_are_refused_and_nothing_is_stored()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        var projects = await time.ProjectsAsync(2);

        var refused = await time.Of(time.Company.Ann).SubmitDayAsync(
            Intent.New(time.Company.Ann, 0), Day, [new(projects[0], Hours.Of(12)), new(projects[1], Hours.Of(12.25m))]);

        Assert.Equal([new TooManyHours(Hours.Of(24.25m))], refused.Errors);
        Assert.Equal((0, 0), await time.LinesAndVersionAsync(time.Company.Ann));
    }

    [Fact]
    [Trait("AT", "05.3")]
    [Trait("AT", "32.5")]
    public async Task Time_on_a_small_project_is_sent_to_its_package()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        ProjectNo small = new($"A-{time.Company.Mark}");
        var package = await time.Company.PackageAsync(new($"M-{time.Company.Mark}"), small);

        var refused = await time.SubmitAsync(time.Company.Ann, small, 8);
        var switched = await time.SubmitAsync(time.Company.Ann, package, 8);

        Assert.Equal([new PostOnPackage("Entries[0].Project", small, package)], refused.Errors);
        Assert.True(switched.Succeeded);
    }

    [Theory]
    [InlineData(ProjectState.Closed)]
    [InlineData(ProjectState.Completed)]
    [InlineData(ProjectState.Suspended)]
    [InlineData(ProjectState.Cancelled)]
    [Trait("AT", "32.6")]
    public async Task A_project_that_is_not_active_takes_no_time(ProjectState state)
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        await time.Company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, time.Company.Project, project => project with { State = state });

        var refused = await time.SubmitAsync(time.Company.Ann, time.Company.Project, 8);

        Assert.Equal([new ProjectNotActive("Entries[0].Project", time.Company.Project, state)], refused.Errors);
    }

    [Fact]
    [Trait("AT", "32.6")]
    public async Task Who_is_no_member_may_ask_to_join_and_then_report()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        await time.Company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, time.Company.Project, project => project with { IsOpenToAll = false });
        var project = system.Grains.GetGrain<IProjectGrain>(ProjectDocument.Kind.KeyOf(time.Company.Project));

        var refused = await time.SubmitAsync(time.Company.Ann, time.Company.Project, 8);
        var asked = await project.RequestToJoinAsync(Intent.New(time.Company.Ann, 0));
        await project.AnswerJoinRequestAsync(Intent.New(time.Company.Lead, asked.Value!.Version), time.Company.Ann, Decision.Approve);
        var submitted = await time.SubmitAsync(time.Company.Ann, time.Company.Project, 8);

        Assert.Equal([new NotAMember("Entries[0].Project", time.Company.Project)], refused.Errors);
        Assert.True(submitted.Succeeded);
    }

    [Fact]
    public async Task An_unknown_project_is_refused_at_its_field()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        ProjectNo nowhere = new($"nowhere-{time.Company.Mark}");

        Assert.Equal([new UnknownReference("Entries[0].Project", nowhere.Value)], (await time.SubmitAsync(time.Company.Ann, nowhere, 8)).Errors);
    }

    [Fact]
    [Trait("AT", "32.7")]
    public async Task Of_forty_lines_the_lead_approves_all_but_his_own()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        var people = Enumerable.Range(1, 39).Select(number => time.Company.No($"e{number}")).Append(time.Company.Lead).ToList();
        foreach (var person in people)
        {
            await (person == time.Company.Lead ? Task.CompletedTask : time.Company.HireAsync(person));
            await time.SubmitAsync(person, time.Company.Project, 8);
        }

        var told = await time.DecideAsync(time.Company.Lead, TimeLineDecision.Approve, [.. people]);
        var own = await time.WaitingForAsync(time.Company.Head);

        Assert.Equal(39, told.Decided);
        Assert.Equal(new OwnLine(1, time.Company.Head), Assert.Single(told.Refused).Reason);
        Assert.Equal(time.Company.Lead, Assert.Single(own.Rows).Employee);
    }

    [Fact]
    [Trait("AT", "32.8")]
    [Trait("AT", "I-12")]
    public async Task A_rate_changed_for_days_gone_by_posts_the_difference_once()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        await time.SubmitAsync(time.Company.Ann, time.Company.Project, 8);
        await time.ApproveAllAsync(time.Company.Ann);
        var before = await time.FiguresAsync(FigureScope.Of(time.Company.Project));
        await time.RaiseAsync(time.Company.Ann, 1200m, Day);

        var run = await time.ReRateAsync(time.Company.Office, time.Company.Ann, Day);
        await time.ReRateAsync(time.Company.Office, time.Company.Ann, Day);

        var after = await time.FiguresAsync(FigureScope.Of(time.Company.Project));
        Assert.Equal(new ReRateRun(1, 1), run.Value);
        Assert.Equal((Money.Cny(1000m), Money.Cny(1200m)), (before.Total(FigureKind.LabourCost), after.Total(FigureKind.LabourCost)));
        Assert.Equal((Hours.Of(8), 2L), (after.Quantity(FigureKind.LabourCost), after.Sums.Sum(sum => sum.Entries)));
    }

    [Fact]
    public async Task Who_may_not_write_rates_may_not_re_rate()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);

        var refused = await time.ReRateAsync(time.Company.Lead, time.Company.Ann, Day);

        Assert.Equal([new NotAllowed(TimeReportKind.ReRate.Name)], refused.Errors);
    }

    [Fact]
    [Trait("AT", "32.9")]
    public async Task A_returned_line_is_said_again_and_only_it_asks_again()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        var projects = await time.ProjectsAsync(2);
        var report = time.Of(time.Company.Ann);
        await report.SubmitDayAsync(Intent.New(time.Company.Ann, 0), Day, [new(projects[0], Hours.Of(3)), new(projects[1], Hours.Of(5))]);
        await report.DecideAsync(Intent.New(time.Company.Lead, 0), [new(1, 1)], TimeLineDecision.Approve, null);
        await report.DecideAsync(Intent.New(time.Company.Lead, 0), [new(2, 1)], TimeLineDecision.Return, "Which part?");

        var again = await report.SubmitDayAsync(Intent.New(time.Company.Ann, 3), Day, [new(projects[1], Hours.Of(4))]);

        Assert.Equal([TimeLineStatus.Approved, TimeLineStatus.Submitted], again.Value!.Lines.Select(line => line.Status));
        Assert.Equal([2], (await time.WaitingForAsync(time.Company.Lead)).Rows.Select(row => row.Line.No));
    }

    [Fact]
    [Trait("AT", "32.9")]
    public async Task A_line_that_waits_unchanged_beside_a_corrected_one_is_still_the_line_its_lead_saw()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        var projects = await time.ProjectsAsync(2);
        var report = time.Of(time.Company.Ann);
        await report.SubmitDayAsync(Intent.New(time.Company.Ann, 0), Day, [new(projects[0], Hours.Of(3)), new(projects[1], Hours.Of(5))]);
        await report.DecideAsync(Intent.New(time.Company.Lead, 0), [new(2, 1)], TimeLineDecision.Return, "Which part?");

        await report.SubmitDayAsync(Intent.New(time.Company.Ann, 2), Day, [new(projects[0], Hours.Of(3)), new(projects[1], Hours.Of(4))]);
        var told = await report.DecideAsync(Intent.New(time.Company.Lead, 0), [new(1, 1), new(2, 1)], TimeLineDecision.Approve, null);

        Assert.Equal([1], told.Value!.Decided);
        Assert.Equal([new LineRefused(2, new LineChanged(2))], told.Value.Refused);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    [Trait("AT", "32.13")]
    [Trait("AT", "I-03")]
    public async Task A_closed_day_is_refused_and_corrected_in_the_open_period(DatabaseKind database)
    {
        var time = await TimeTeam.FoundAsync(await system.GrainsOnAsync(database));
        // Closed for every test on this silo, so no other test reports in it.
        var closed = new DateOnly(2025, 6, 16);
        var report = time.Of(time.Company.Ann, closed);
        await report.SubmitDayAsync(Intent.New(time.Company.Ann, 0), closed, [new(time.Company.Project, Hours.Of(8))]);
        await report.DecideAsync(Intent.New(time.Company.Lead, 0), [new(1, 1)], TimeLineDecision.Approve, null);
        await time.CloseAsync(Period.Of(closed));

        var refused = await report.SubmitDayAsync(Intent.New(time.Company.Ann, 2), closed.AddDays(1), [new(time.Company.Project, Hours.Of(8))]);
        var corrected = await report.CorrectAsync(
            Intent.New(time.Company.Ann, 2), new(closed, time.Company.Project, Hours.Of(-2), "Two hours were a training"));
        var told = await report.DecideAsync(Intent.New(time.Company.Lead, 0), [new(2, corrected.Value!.Version)], TimeLineDecision.Approve, null);

        Assert.Equal([new PeriodClosed(Period.Of(closed))], refused.Errors);
        Assert.Equal([2], told.Value!.Decided);
        var difference = (await time.EntriesAsync(FigureScope.Of(time.Company.Project))).Single(entry => entry.Amount.Minor < 0);
        Assert.Equal(
            (Money.Cny(-250m), closed, Period.Of(Day), Period.Of(closed)),
            (difference.Amount, difference.BusinessDate, difference.Period, difference.Adjusts!));
    }

    [Fact]
    [Trait("AT", "X-06")]
    public async Task A_day_and_an_approval_sent_twice_have_one_effect_and_the_same_answer()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        var report = time.Of(time.Company.Ann);
        var (submit, approve) = (Intent.New(time.Company.Ann, 0), Intent.New(time.Company.Lead, 0));

        await report.SubmitDayAsync(submit, Day, [new(time.Company.Project, Hours.Of(8))]);
        await report.RestartAsync();
        var submitted = await report.SubmitDayAsync(submit, Day, [new(time.Company.Project, Hours.Of(8))]);
        var first = await report.DecideAsync(approve, [new(1, 1)], TimeLineDecision.Approve, null);
        await report.RestartAsync();
        var again = await report.DecideAsync(approve, [new(1, 1)], TimeLineDecision.Approve, null);

        Assert.Equal((1, 1), (submitted.Value!.Version, submitted.Value.Lines.Length));
        Assert.Equal(first.Value!.Decided, again.Value!.Decided);
        Assert.Empty(again.Value.Refused);
        Assert.Single(await time.EntriesAsync(FigureScope.Of(time.Company.Project)));
    }

    [Fact]
    public async Task Without_a_cost_rate_the_lead_is_told_who_has_none()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        await time.Company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, time.Company.Ann, employee => employee with { Rates = [] });
        await time.SubmitAsync(time.Company.Ann, time.Company.Project, 8);

        var told = await time.DecideAsync(time.Company.Lead, TimeLineDecision.Approve, time.Company.Ann);

        Assert.Equal(new NoCostRate(time.Company.Ann, Day), Assert.Single(told.Refused).Reason);
    }

    [Fact]
    [Trait("AT", "X-09")]
    public async Task Colleagues_do_not_read_each_others_time_and_a_lead_reads_what_he_approves()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        var other = new ProjectNo($"O-{time.Company.Mark}");
        await time.Company.StartAsync(other, project => project with { Leads = [new(new(2025, 1, 1), null, time.Company.Office)] });
        var bob = time.Company.No("bob");
        await time.Company.HireAsync(bob);
        var report = time.Of(time.Company.Ann);
        await report.SubmitDayAsync(Intent.New(time.Company.Ann, 0), Day, [new(time.Company.Project, Hours.Of(3)), new(other, Hours.Of(5))]);

        Assert.IsType<DocumentNotFound>(Assert.Single((await report.GetAsync(bob)).Errors));
        Assert.Equal([time.Company.Project], (await report.GetAsync(time.Company.Lead)).Value!.Lines.Select(line => line.Entry.Project));
        Assert.Equal(2, (await report.GetAsync(time.Company.Head)).Value!.Lines.Length);
        Assert.Equal([new NotYours()], (await report.SubmitDayAsync(Intent.New(bob, 0), Day, [new(other, Hours.Of(1))])).Errors);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Lists_over_people_count_what_they_show(DatabaseKind database)
    {
        var time = await TimeTeam.FoundAsync(await system.GrainsOnAsync(database));
        await time.SubmitAsync(time.Company.Ann, time.Company.Project, 7.25m);
        await time.SubmitAsync(time.Company.Head, time.Company.Project, 2);

        var waiting = await time.WaitingForAsync(time.Company.Lead);
        var mine = (await time.Lines.OfProjectAsync(time.Company.Ann, time.Company.Project, Period.Of(Day), new(0, 10))).Value!;
        var all = (await time.Lines.OfProjectAsync(time.Company.Lead, time.Company.Project, Period.Of(Day), new(0, 1))).Value!;

        Assert.Equal((2, Hours.Of(9.25m)), (waiting.Count, waiting.Total));
        Assert.Equal([time.Company.Ann, time.Company.Head], waiting.Rows.Select(row => row.Employee));
        Assert.Equal([time.Company.Ann], mine.Rows.Select(row => row.Employee));
        Assert.Equal((1, 2), (all.Rows.Length, all.Count));
    }
}
