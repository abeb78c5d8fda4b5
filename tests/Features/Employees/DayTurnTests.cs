using Microsoft.Extensions.Time.Testing;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Employees;

/// <summary>Lists say of people what holds today, although nobody touched their records at midnight.</summary>
public sealed class DayTurnTests(FreshDatabases databases)
{
    [Theory, OnBothDatabases]
    [Trait("AT", "29.4")]
    public async Task A_list_shows_the_unit_and_the_stage_of_its_day(DatabaseKind kind)
    {
        var clock = new FakeTimeProvider(RunningSystem.Now);
        await using var silo = await TestSilo.StartAsync(kind, kind == DatabaseKind.Sqlite ? databases.NewFolder() : await databases.NewPostgresAsync(), clock);
        var company = await TestCompany.FoundAsync(silo.Grains);
        UnitCode other = new($"O-{company.Mark}");
        await company.SaveAsync(OrgUnitDocument.Kind, other, new OrgUnit { Name = "Other" });
        var moved = await company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, company.Ann, ann =>
            ann with { Units = ann.Units.Set(RunningSystem.Today.AddDays(1), other), LeftOn = RunningSystem.Today.AddDays(2) });

        List<(UnitCode?, string?)> seen = [];
        for (var day = 0; day <= 2; day++)
        {
            await silo.Service<DayTurn>().RenewAsync();
            var row = await ListedAsync(silo.Grains, company);
            Assert.Equal(moved.Version, row.Header.Version);
            seen.Add((row.Facts.Unit, row.Facts.Stage));
            clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal([(company.Unit, nameof(EmployeeStage.Leaving)), (other, nameof(EmployeeStage.Leaving)), (other, nameof(EmployeeStage.Left))], seen);
    }

    private static async Task<DocumentRow> ListedAsync(IGrainFactory grains, TestCompany company) => Assert.Single(
        (await grains.GetGrain<IDocumentListGrain>(EmployeeKind.Name).ListAsync(company.Office, new() { Text = company.Ann.Value }, new(0, 10))).Value!.Rows);
}
