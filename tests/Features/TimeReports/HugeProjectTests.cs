using OpsSupport.Features.Employees;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>Two hundred people who report and answer lines of one project at once, where others' systems deadlock or lose a sum.</summary>
public sealed class HugeProjectTests(RunningSystem system)
{
    private const int Leads = 200;
    private const int AtOnce = 25;

    private static readonly DateOnly Begin = new(2025, 1, 1);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    [Trait("AT", "32.2")]
    [Trait("AT", "32.12")]
    public async Task Two_hundred_report_on_one_project_at_once_and_two_hundred_approve_it_at_once(DatabaseKind database)
    {
        var time = await TimeTeam.FoundAsync(await system.GrainsOnAsync(database));
        var company = time.Company;
        // Without a lead of its own the lines of the project go to the head over whoever worked on it.
        await company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, company.Project, project => project with { Leads = [] });
        foreach (var some in Enumerable.Range(0, Leads).Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(number => FoundTeamAsync(time, number)));
        }

        var reports = await Task.WhenAll(Enumerable.Range(0, Leads).Select(number => time.SubmitAsync(WorkerOf(company, number), company.Project, 8)));

        var answers = await Task.WhenAll(Enumerable.Range(0, Leads).Select(number =>
            time.DecideAsync(HeadOf(company, number), TimeLineDecision.Approve, WorkerOf(company, number))));
        await Task.WhenAll(Enumerable.Range(0, Leads).Select(number => time.Of(WorkerOf(company, number)).SettleAsync()));

        Assert.All(reports, report => Assert.Equal((true, 1), (report.Succeeded, report.Value?.Lines.Length)));
        Assert.Equal((Leads, 0), (answers.Sum(answer => answer.Decided), answers.Sum(answer => answer.Refused.Length)));
        var figures = await time.FiguresAsync(FigureScope.Of(company.Project));
        Assert.Equal((Money.Cny(1000m) * Leads, Hours.Of(8 * Leads)), (figures.Total(FigureKind.LabourCost), figures.Quantity(FigureKind.LabourCost)));
    }

    private static EmployeeNo HeadOf(TestCompany company, int number) => company.No($"h{number}");

    private static EmployeeNo WorkerOf(TestCompany company, int number) => company.No($"w{number}");

    /// <summary>A unit with a head and somebody who works on the project.</summary>
    private static async Task FoundTeamAsync(TimeTeam time, int number)
    {
        var (company, head, worker) = (time.Company, HeadOf(time.Company, number), WorkerOf(time.Company, number));
        UnitCode unit = new($"U{number}-{company.Mark}");
        await company.HireAsync(head);
        await company.SaveAsync(OrgUnitDocument.Kind, unit, new OrgUnit { Name = unit.Value, Heads = [new(Begin, null, head)] });
        await company.HireAsync(worker);
        await company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, worker, person => person with { Units = [new(Begin, null, unit)] });
    }
}
