using OpsSupport.Features.Employees;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Revisions;

/// <summary>The history of real documents: read from both databases, and never more of it than the reader may see.</summary>
public sealed class RevisionRightsTests(RunningSystem system) : RunningPortalTests(system)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Lines_of_a_project_are_told_one_by_one(DatabaseKind database)
    {
        var company = await TestCompany.FoundAsync(await System.GrainsOnAsync(database));
        await company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, company.Project, project => project with
        {
            Milestones = [new("验收", new(2026, 5, 1)), new("上线", new(2026, 6, 1))],
        });
        await company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, company.Project, project => project with
        {
            Milestones = [project.Milestones[1] with { PlannedOn = new(2026, 7, 1) }, new("移交", new(2026, 8, 1))],
        });

        var history = (await company.Grain<Project, ProjectNo>(ProjectDocument.Kind, company.Project).HistoryAsync(company.Office, 10)).Value!.Entries;

        Assert.Equal(
            ["Project:Milestones Removed 验收 Milestone:PlannedOn: 05/01/2026 → -", "Project:Milestones Removed 验收 Milestone:Weight: 1 → -",
             "Project:Milestones Changed 上线 Milestone:PlannedOn: 06/01/2026 → 07/01/2026",
             "Project:Milestones Added 移交 Milestone:PlannedOn: - → 08/01/2026", "Project:Milestones Added 移交 Milestone:Weight: - → 1"],
            A.Leaves(new BodyDifference(new KeyTexts()).Of(typeof(Project), history[0].Changes)));
    }

    [Fact]
    [Trait("AT", "X-09")]
    public async Task What_a_reader_may_not_see_is_in_no_difference()
    {
        await Company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, Company.Project, project => project with
        {
            Description = "阶段二",
            Members = [new(Company.Ann)],
            Budget = [new(FigureKind.LabourCost, Money.Cny(987_654m), new(2026, 1, 1))],
        });
        await Company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, Company.Ann, employee => employee with
        {
            Email = "ann@partner.example",
            Rates = employee.Rates.Set(new(2026, 2, 1), new(Money.Cny(87_654m), Hours.Of(8))),
        });
        using var ann = await SignInAsync(Company.Ann);
        using var office = await SignInAsync(Company.Office);

        var (project, person) = ($"/projects/{Company.Project}/history", $"/employees/{Company.Ann}/history");

        Assert.Contains("¥987,654.00", (await office.GetAsync(project)).Html, StringComparison.Ordinal);
        Assert.Contains("¥87,654.00", (await office.GetAsync(person)).Html, StringComparison.Ordinal);
        Assert.Contains("阶段二", (await ann.GetAsync(project)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("987,654", (await ann.GetAsync(project)).Text("#revisions")!, StringComparison.Ordinal);
        Assert.DoesNotContain("87,654", (await ann.GetAsync(person)).Text("#revisions") ?? "", StringComparison.Ordinal);
    }
}
