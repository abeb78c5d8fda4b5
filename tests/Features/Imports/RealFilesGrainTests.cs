using OpsSupport.Features.Projects;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>Real files, taken over into a running silo, make the ledger that somebody else computed.</summary>
public sealed class RealFilesGrainTests(RunningSystem system)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Three_years_of_payments_become_the_cost_of_every_unit(DatabaseKind database)
    {
        var grains = await system.GrainsOnAsync(database);
        var company = await TestCompany.FoundAsync(grains);
        var client = new ImportClient(grains);
        var pounds = Currency.Of("GBP");

        var made = 0;
        foreach (var file in RealFiles.Payments)
        {
            var batch = await client.ImportAsync(A.Payments, RealFiles.Open(file), file, new(SkipBad: false, company.Unit));
            made += batch.Progress.Made;
        }

        var expected = RealFiles.Payments.SelectMany(file => RealFiles.Sums(RealFiles.Expected("oxford_payments", file).GetProperty("by_unit")))
            .GroupBy(unit => unit.Key).ToDictionary(unit => unit.Key, unit => unit.Sum(sum => sum.Value));
        var ledger = grains.GetGrain<ILedgerGrain>(0);
        foreach (var (unit, amount) in expected)
        {
            var sums = await ledger.SumAsync(SystemActor.No, FigureScope.Of(UnitNames.CodeOf(unit)));
            Assert.Equal((unit, amount), (unit, sums.Value!.Total(FigureKind.ExternalCost, pounds).Amount));
        }

        var whole = await ledger.SumAsync(SystemActor.No, FigureScope.Of(company.Unit));
        var live = await Until.HoldsAsync(
            () => grains.GetGrain<IFiguresGrain>(FigureScope.Of(company.Unit).Key).GetAsync(SystemActor.No),
            figures => figures.Value!.Total(FigureKind.ExternalCost, pounds) == whole.Value!.Total(FigureKind.ExternalCost, pounds));
        Assert.Equal(expected.Values.Sum(), live.Value!.Total(FigureKind.ExternalCost, pounds).Amount);
        Assert.Equal(RealFiles.Payments.Sum(file => RealFiles.Expected("oxford_payments", file).GetProperty("data_rows").GetInt32()) - 1, made);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Projects_have_the_budget_of_their_latest_statement_and_keep_what_it_was(DatabaseKind database)
    {
        var grains = await system.GrainsOnAsync(database);
        var company = await TestCompany.FoundAsync(grains);
        var client = new ImportClient(grains);
        var (earlier, later) = (RealFiles.Projects[0], RealFiles.Projects[1]);

        var first = await client.ImportAsync(A.GovernmentProjects, RealFiles.Open(earlier), earlier, new(false, company.Unit));
        var second = await client.ImportAsync(A.GovernmentProjects, RealFiles.Open(later), later, new(false, company.Unit));
        var again = await client.ImportAsync(A.GovernmentProjects, RealFiles.Open(earlier), earlier, new(false, company.Unit));

        Assert.Equal((398, 0), (first.Progress.Made, first.Progress.Refused));
        Assert.Equal((363, 100, 0), (second.Progress.Made, second.Progress.Revised, second.Progress.Refused));
        Assert.Equal(first.Progress, again.Progress);
        var expected = await ExpectedBudgetsAsync();
        Assert.Equal(expected, await BudgetsAsync(grains, expected.Keys));
        var eManifest = await company.Grain<Project, ProjectNo>(ProjectDocument.Kind, new("cbsa-e-manifest")).GetAsync(SystemActor.No);
        Assert.Equal(
            [(new(2016, 6, 9), 415_109_292m), (new DateOnly(2019, 5, 1), -109_292m)],
            eManifest.Value!.Body.Budget.Select(line => (line.On, line.Amount.Amount)));
    }

    // Every project's latest budget that is not blank, by department.
    private static async Task<SortedDictionary<string, decimal>> ExpectedBudgetsAsync()
    {
        var projects = new Dictionary<string, ImportedProject>();
        foreach (var file in RealFiles.Projects)
        {
            var run = await A.DryRunAsync(A.GovernmentProjects, RealFiles.Open(file), file);
            foreach (var project in run.Records<ImportedProject>().Where(project => project.Budget is not null))
            {
                projects[project.No.Value] = project;
            }
        }

        return new(
            projects.Values.GroupBy(project => project.Unit!.Code.Value).ToDictionary(unit => unit.Key, unit => unit.Sum(project => project.Budget!.Amount)),
            StringComparer.Ordinal);
    }

    private static async Task<SortedDictionary<string, decimal>> BudgetsAsync(IGrainFactory grains, IEnumerable<string> units)
    {
        var budgets = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            var sums = await grains.GetGrain<ILedgerGrain>(0).SumAsync(SystemActor.No, FigureScope.Of(new UnitCode(unit)));
            budgets[unit] = sums.Value!.Total(FigureKind.Budget, Currency.Of("CAD")).Amount;
        }

        return budgets;
    }
}
