using OpsSupport.Features.Employees;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>Lines that wait for a lead who is gone wait for the next one, without their owners doing anything.</summary>
public sealed class SuccessionTests(RunningSystem system)
{
    private static readonly DateOnly Day = RunningSystem.Today;

    [Fact]
    public async Task What_a_leaver_was_asked_his_successor_finds_and_answers()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        var (company, next) = (time.Company, time.Company.No("next"));
        await company.HireAsync(next);
        await time.SubmitAsync(company.Ann, company.Project, 8);
        await company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, company.Lead, lead => lead with { LeftOn = Day });
        await company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, company.Project, project => project with { Leads = project.Leads.Set(Day, next) });

        var waiting = await time.WaitingForAsync(next);
        var status = (await time.Status.OfUnitAsync(company.Head, company.Unit, Day, Day)).Value!;
        var decided = await time.DecideAsync(next, TimeLineDecision.Approve, company.Ann);

        Assert.Equal(company.Ann, Assert.Single(waiting.Rows).Employee);
        Assert.Equal([new WaitingLines(next, next.Value, 1)], status.Waiting);
        Assert.Equal((1, 0), (decided.Decided, decided.Refused.Length));
        Assert.Equal(next, (await time.Of(company.Ann).GetAsync(company.Ann)).Value!.Lines[0].Approver);
    }

    [Fact]
    public async Task A_successor_does_not_answer_for_himself_or_on_projects_of_others()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        var (company, next) = (time.Company, time.Company.No("next"));
        await company.HireAsync(next);
        var other = (await time.ProjectsAsync(1))[0];
        await time.SubmitAsync(next, company.Project, 8);
        await time.SubmitAsync(company.Ann, other, 8);
        await company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, company.Project, project => project with { Leads = project.Leads.Set(Day, next) });

        var decided = await time.DecideAsync(next, TimeLineDecision.Approve, next, company.Ann);

        Assert.Empty((await time.WaitingForAsync(next)).Rows);
        Assert.Equal([typeof(OwnLine), typeof(NotYourTurn)], decided.Refused.Select(one => one.Reason.GetType()));
    }

    [Fact]
    public async Task Amounts_are_for_those_who_may_see_cost()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        await time.SubmitAsync(time.Company.Ann, time.Company.Project, 4);

        var lead = await time.WaitingForAsync(time.Company.Lead);
        var ann = (await time.Lines.OfProjectAsync(time.Company.Ann, time.Company.Project, null, new(0, 10))).Value!;

        Assert.Equal(Money.Cny(500m), Assert.Single(lead.Rows).Cost);
        Assert.Null(Assert.Single(ann.Rows).Cost);
    }
}
