using System.Collections.Immutable;
using OpsSupport.Features.Absences;
using OpsSupport.Features.Employees;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>Who has reported and whose lines wait, as reminders, boards and statistics ask it.</summary>
public sealed class ReportingStatusGrainTests(RunningSystem system)
{
    private static readonly DateOnly Day = RunningSystem.Today;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    [Trait("AT", "12.1")]
    [Trait("AT", "12.5")]
    public async Task Of_a_unit_it_is_known_who_reported_who_is_away_and_who_is_missing(DatabaseKind database)
    {
        var time = await TimeTeam.FoundAsync(await system.GrainsOnAsync(database));
        var (company, half) = (time.Company, time.Company.No("half"));
        await company.HireAsync(half);
        await Leaves.TakeAsync(time.Grains, company.Office, On(Day) with { Employee = company.Lead });
        await Leaves.TakeAsync(time.Grains, company.Office, On(Day) with { Employee = half, EndsIn = DayHalf.Morning });
        await time.SubmitAsync(company.Ann, company.Project, 8);
        await time.SubmitAsync(half, company.Project, 4);
        await time.SubmitAsync(company.Office, company.Project, 2);

        var status = (await time.Status.OfUnitAsync(company.Head, company.Unit, Day, Day)).Value!;

        var states = status.People.ToDictionary(person => person.Employee, person => person.State);
        Assert.Equal(ReportingState.Reported, states[company.Ann]);
        Assert.Equal(ReportingState.Reported, states[half]);
        Assert.Equal(ReportingState.NotExpected, states[company.Lead]);
        Assert.Equal(ReportingState.Partial, states[company.Office]);
        Assert.Equal(ReportingState.Missing, states[company.Head]);
        Assert.Equal([new WaitingLines(company.Lead, company.Lead.Value, 3)], status.Waiting);
    }

    [Theory]
    [InlineData("2026-02-16", 0)]
    [InlineData("2026-02-14", 8)]
    [Trait("AT", "12.6")]
    public async Task Nothing_is_expected_on_a_holiday_and_a_day_on_a_shifted_saturday(string day, decimal expected)
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        var status = (await time.Status.OfUnitAsync(time.Company.Head, time.Company.Unit, on, on)).Value!;

        Assert.All(status.People, person => Assert.Equal(Hours.Of(expected), person.Expected));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task The_whole_company_is_asked_at_once_and_everybody_stands_in_the_unit_of_that_day(DatabaseKind database)
    {
        var time = await TimeTeam.FoundAsync(await system.GrainsOnAsync(database));
        var company = time.Company;
        UnitCode other = new($"N-{company.Mark}");
        await company.SaveAsync(OrgUnitDocument.Kind, other, new OrgUnit { Name = "New" });
        await company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, company.Ann, ann => ann with { Units = ann.Units.Set(Day, other) });
        await time.Of(company.Ann).SubmitDayAsync(Intent.New(company.Ann, 0), Day.AddDays(-1), [new(company.Project, Hours.Of(8))]);

        var yesterday = (await time.Status.OfDayAsync(SystemActor.No, Day.AddDays(-1))).Value!.Units;
        var today = (await time.Status.OfDayAsync(SystemActor.No, Day)).Value!.Units;

        Assert.Contains(PeopleOf(yesterday, company.Unit), person => person.Employee == company.Ann && person.State == ReportingState.Reported);
        Assert.Equal([new WaitingLines(company.Lead, company.Lead.Value, 1)], yesterday.Single(unit => unit.Unit == company.Unit).Waiting);
        Assert.Equal([company.Ann], PeopleOf(today, other).Select(person => person.Employee));
    }

    [Fact]
    public async Task Approved_returned_and_taken_back_lines_are_told_apart()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        var projects = await time.ProjectsAsync(3);
        await time.Of(time.Company.Ann).SubmitDayAsync(
            Intent.New(time.Company.Ann, 0), Day, [.. projects.Select((project, index) => new TimeEntry(project, Hours.Of(index + 1)))]);
        await time.Of(time.Company.Ann).DecideAsync(Intent.New(time.Company.Lead, 0), [new(1, 1)], TimeLineDecision.Approve, null);
        await time.Of(time.Company.Ann).DecideAsync(Intent.New(time.Company.Lead, 0), [new(2, 1)], TimeLineDecision.Return, "Which part?");

        var ann = await time.StatusOfAsync(time.Company.Ann, Day);

        Assert.Equal((Hours.Of(4), Hours.Of(1), 1, 1), (ann.Reported, ann.Approved, ann.PendingLines, ann.ReturnedLines));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    [Trait("AT", "12.10")]
    public async Task A_day_said_after_the_next_one_was_over_was_missed_whatever_is_done_to_it_later(DatabaseKind database)
    {
        var time = await TimeTeam.FoundAsync(await system.GrainsOnAsync(database));
        var (ann, friday) = (time.Company.Ann, Day.AddDays(-4));
        var project = (await time.ProjectsAsync(1))[0];
        await time.Of(ann).SubmitDayAsync(Intent.New(ann, 0), friday, [new(time.Company.Project, Hours.Of(8))]);
        await time.Of(ann).SubmitDayAsync(Intent.New(ann, 1), friday, [new(project, Hours.Of(8))]);

        var missing = (await time.Status.MissingAsync(time.Company.Head, time.Company.Unit, friday, Day)).Value!;

        // Four people and one day that could be judged: Monday may still be said today.
        Assert.Equal((new(2026, 3, 29), new PersonDays(4, 4), 1m), (missing.LastDay, missing.Total, missing.Total.Rate));
        Assert.Equal([new MissingInWeek(new(2026, 3, 23), new(4, 4))], missing.Weeks);
        Assert.Equal(4, missing.People.Length);
    }

    [Fact]
    public async Task Who_may_not_read_the_reports_of_a_unit_does_not_learn_who_is_missing()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        var refusal = new NotAllowed(TimeReportKind.SeeStatus.Name);

        Assert.Equal([refusal], (await time.Status.OfUnitAsync(time.Company.Ann, time.Company.Unit, Day, Day)).Errors);
        Assert.Equal([refusal], (await time.Status.OfDayAsync(time.Company.Head, Day)).Errors);
        Assert.Equal([refusal], (await time.Status.MissingAsync(time.Company.Head, null, Day, Day)).Errors);
    }

    [Fact]
    public async Task A_question_over_too_many_days_or_none_is_refused()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);

        Assert.Equal([new TooManyDays(100)], (await time.Status.OfUnitAsync(time.Company.Head, time.Company.Unit, Day, Day.AddDays(100))).Errors);
        Assert.Equal([new TooManyDays(100)], (await time.Status.OfUnitAsync(time.Company.Head, time.Company.Unit, Day, Day.AddDays(-1))).Errors);
    }

    private static Absence On(DateOnly day) => new() { FirstDay = day, LastDay = day };

    private static ImmutableArray<PersonDay> PeopleOf(ImmutableArray<UnitDay> units, UnitCode unit) => units.Single(one => one.Unit == unit).People;
}
