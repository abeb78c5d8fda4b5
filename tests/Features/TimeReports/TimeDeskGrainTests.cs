using OpsSupport.Features.Projects;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>What a person finds before him when he reports a day.</summary>
public sealed class TimeDeskGrainTests(RunningSystem system)
{
    private static readonly DateOnly Day = RunningSystem.Today;

    [Fact]
    public async Task The_week_around_a_day_reaches_into_the_next_month_and_has_its_hours()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        await time.SubmitAsync(time.Company.Ann, time.Company.Project, 7.5m);

        var desk = await time.DeskAsync(time.Company.Ann);

        Assert.Equal((DayOfWeek.Monday, new(2026, 4, 5), 7), (desk.Week[0].Day.DayOfWeek, desk.Week[^1].Day, desk.Week.Length));
        Assert.Equal(new DeskDay(Day, Hours.Of(7.5m), TimeLineStatus.Submitted), desk.Week[1]);
        Assert.Equal((1, time.Company.Project.Value, time.Company.Lead.Value), (desk.Version, desk.Lines[0].ProjectName, desk.Lines[0].ApproverName));
    }

    [Fact]
    [Trait("AT", "32.10")]
    public async Task Projects_one_worked_on_lately_are_offered_first_and_closed_ones_not_at_all()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        var projects = await time.ProjectsAsync(3);
        await time.SubmitAsync(time.Company.Ann, projects[2], 1);
        await time.Company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, projects[0], project => project with { State = ProjectState.Closed });

        var offered = (await time.DeskAsync(time.Company.Ann)).Projects;

        Assert.Equal((projects[2], ReportableReason.Recent), (offered[0].No, offered[0].Reason));
        Assert.DoesNotContain(offered, project => project.No == projects[0]);
    }

    [Fact]
    [Trait("AT", "32.10")]
    public async Task What_a_template_says_can_be_said_however_many_projects_are_open_to_all()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        // More than are ever offered, and all of them before the company's own project.
        await Task.WhenAll(Enumerable.Range(1, 101).Select(number => time.Company.StartAsync(new($"0{number}-{time.Company.Mark}"))));
        await time.Grains.GetGrain<ITimeTemplatesGrain>(ITimeTemplatesGrain.KeyOf(time.Company.Ann))
            .SaveAsync(time.Company.Ann, new("Usual", [new(time.Company.Project, Hours.Of(8))]));

        Assert.Contains((await time.DeskAsync(time.Company.Ann)).Projects, project => project.No == time.Company.Project);
    }

    [Fact]
    [Trait("AT", "32.10")]
    public async Task The_last_day_before_can_be_said_again()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        TimeEntry entry = new(time.Company.Project, Hours.Of(6), "Review");
        await time.Of(time.Company.Ann).SubmitDayAsync(Intent.New(time.Company.Ann, 0), Day.AddDays(-4), [entry]);

        Assert.Equal([entry], (await time.DeskAsync(time.Company.Ann)).Previous);
    }

    [Fact]
    public async Task Returned_days_are_named_until_they_are_said_again()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        await time.SubmitAsync(time.Company.Ann, time.Company.Project, 8);
        await time.Of(time.Company.Ann).DecideAsync(Intent.New(time.Company.Lead, 0), [new(1, 1)], TimeLineDecision.Return, "Which part?");

        var returned = await time.DeskAsync(time.Company.Ann);
        await time.Of(time.Company.Ann).SubmitDayAsync(Intent.New(time.Company.Ann, 2), Day, [new(time.Company.Project, Hours.Of(7))]);
        var again = await time.DeskAsync(time.Company.Ann);

        Assert.Equal([Day], returned.Returned);
        Assert.Equal(new DeskDay(Day, Hours.None, TimeLineStatus.Returned), returned.Week[1]);
        Assert.Empty(again.Returned);
    }
}
