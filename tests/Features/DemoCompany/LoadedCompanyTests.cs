using OpsSupport.Features.Absences;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.Overtimes;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Company;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>What is stored of the company, after a load that was interrupted, is exactly what was made up.</summary>
public sealed class LoadedCompanyTests(LoadedCompany company) : IClassFixture<LoadedCompany>
{
    private static readonly DemoTotals Totals = DemoTotals.Of(LoadedCompany.Plan);

    [Fact]
    public async Task The_ledger_sums_to_what_was_made_up_by_kind_and_month()
    {
        var sums = await SumsAsync(FigureScope.Of(new UnitCode(DemoSeed.Company)));

        Assert.Equal(Totals.Company, sums.ToDictionary(sum => (sum.Kind, sum.Period), sum => sum.Amount.Minor));
        Assert.Equal(Totals.Entries, sums.Sum(sum => sum.Entries));
        Assert.Equal(Totals.LabourQuarters, sums.Sum(sum => sum.Quantity.Quarters));
    }

    [Fact]
    public async Task The_ledger_sums_to_what_was_made_up_by_project_and_by_unit()
    {
        foreach (var project in LoadedCompany.Plan.Projects)
        {
            var no = new ProjectNo(project.Code);
            Assert.Equal(
                Totals.Projects.Where(total => total.Key.Project == no).ToDictionary(total => total.Key.Kind, total => total.Value),
                ByKind(await SumsAsync(FigureScope.Of(no))));
        }

        foreach (var unit in LoadedCompany.Plan.Units)
        {
            Assert.Equal(
                Totals.Units.Where(total => total.Key.Unit == unit.Code).ToDictionary(total => total.Key.Kind, total => total.Value),
                ByKind(await SumsAsync(FigureScope.Of(new UnitCode(unit.Code)))));
        }
    }

    [Fact]
    public async Task I_10_departments_business_units_directions_and_salespersons_sum_to_the_company()
    {
        foreach (var column in new[] { "s.unit", "e.direction", "coalesce(e.salesperson, '')" })
        {
            Assert.Equal(Totals.Company, await GroupedAsync(column));
        }

        foreach (var level in new[] { OrgUnitKind.BusinessUnit, OrgUnitKind.Department })
        {
            var units = LoadedCompany.Plan.Units.Where(unit => unit.Body.Kind == level);
            var sums = new Dictionary<(FigureKind, Period), long>();
            foreach (var unit in units)
            {
                foreach (var sum in await SumsAsync(FigureScope.Of(new UnitCode(unit.Code))))
                {
                    sums[(sum.Kind, sum.Period)] = sums.GetValueOrDefault((sum.Kind, sum.Period)) + sum.Amount.Minor;
                }
            }

            Assert.Equal(Totals.Company, sums);
        }
    }

    [Fact]
    public async Task I_01_live_figures_equal_the_ledger()
    {
        foreach (var scope in new[]
        {
            FigureScope.Of(new UnitCode(DemoSeed.Company)), FigureScope.Of(new UnitCode("D01")), FigureScope.Of(new ProjectNo("PRJ-M")),
            FigureScope.Of(new ProjectNo("INT-D01")), FigureScope.Of(LoadedCompany.Plan.Personas[0].Employee),
        })
        {
            var live = await company.Grains.GetGrain<IFiguresGrain>(scope.Key).GetAsync(SystemActor.No);
            Assert.Equal(await SumsAsync(scope), live.Value!.Sums);
        }
    }

    [Fact]
    public async Task Loading_again_changes_nothing()
    {
        var before = await RowsAsync();

        var again = await company.Demo.LoadAsync();

        Assert.True(again.IsComplete);
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task The_company_is_set_up_and_its_people_are_who_they_should_be()
    {
        Assert.Equal(DemoSeed.CompanyName, (await company.Grains.Company().GetAsync()).Name);
        var directory = company.Grains.GetGrain<IDirectoryGrain>(0);
        foreach (var persona in (await company.Demo.PersonasAsync()).People)
        {
            var person = (await directory.FindAsync(persona.Employee)).Value;
            Assert.NotNull(person);
            Assert.Equal(persona.Name, person.Name);
            Assert.Contains(persona.Role, person.Roles);
        }
    }

    [Fact]
    public async Task The_lead_has_time_to_approve_and_the_employee_something_to_correct()
    {
        var (employee, lead) = (LoadedCompany.Plan.Personas[0].Employee, LoadedCompany.Plan.Personas[1].Employee);

        var waiting = await company.Grains.GetGrain<ITimeLinesGrain>(0).WaitingForAsync(lead, new PageRequest(0, 100));
        var key = TimeReportKind.KeyOf(employee, Period.Of(LoadedCompany.Plan.AsOf));
        var report = await company.Grains.GetGrain<ITimeReportGrain>(key).GetAsync(employee);

        Assert.Contains(waiting.Value!.Rows, row => row.Employee == employee);
        Assert.Contains(report.Value!.Lines, line => line.Status == TimeLineStatus.Returned);
    }

    [Fact]
    public async Task The_department_head_is_asked_for_leave_and_overtime()
    {
        var head = LoadedCompany.Plan.Personas[2].Employee;
        foreach (var kind in new[] { AbsenceDocument.Kind, OvertimeKind.Kind })
        {
            var waiting = await company.Grains.GetGrain<IDocumentListGrain>(kind.Name).ListAsync(head, new() { Awaiting = head }, new(0, 10));

            Assert.Single(waiting.Value!.Rows);
        }
    }

    [Fact]
    public async Task A_month_back_nearly_everybody_reported_in_time()
    {
        var today = LoadedCompany.Plan.AsOf;

        var missing = await company.Grains.GetGrain<IReportingStatusGrain>(0)
            .MissingAsync(LoadedCompany.Plan.Personas[2].Employee, new("D01"), today.AddDays(-30), today);

        Assert.InRange(missing.Value!.Total.Rate!.Value, 0.005m, 0.1m);
        Assert.All(missing.Value.Weeks, week => Assert.InRange(week.Days.Rate!.Value, 0, 0.2m));
    }

    [Fact]
    public async Task Every_time_line_has_the_status_it_was_planned_with()
    {
        var planned = LoadedCompany.Plan.Reports.SelectMany(report => report.Entries).CountBy(entry => (int)entry.Status).ToDictionary();

        var stored = await company.Service<IDatabase>().ReadAsync(async connection =>
        {
            var counts = new Dictionary<int, int>();
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT status, count(*) FROM document_line WHERE kind = 'time-report' GROUP BY status";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                counts[reader.GetInt32(0)] = reader.GetInt32(1);
            }

            return counts;
        });

        Assert.Equal(planned, stored);
    }

    [Fact]
    public async Task Months_long_over_are_closed_and_the_last_ones_open()
    {
        var today = LoadedCompany.Plan.AsOf;
        var periods = await company.Grains.GetGrain<IAccountingPeriodsGrain>("periods").ListAsync(SystemActor.No, today.Year);

        Assert.Equal(today.Month - BookClosing.OpenMonths - 1, periods.Value!.Periods.Count(period => period.State == PeriodState.Closed));
    }

    private static Dictionary<FigureKind, long> ByKind(IEnumerable<FigureSum> sums) =>
        sums.GroupBy(sum => sum.Kind).ToDictionary(group => group.Key, group => group.Sum(sum => sum.Amount.Minor));

    private async Task<IReadOnlyList<FigureSum>> SumsAsync(FigureScope scope) => await company.Service<LedgerStore>().SumsAsync(scope, long.MaxValue);

    private Task<Dictionary<(FigureKind, Period), long>> GroupedAsync(string column) => company.Service<IDatabase>().ReadAsync(async connection =>
    {
        var sums = new Dictionary<(FigureKind, Period), long>();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT e.kind, e.period, sum(s.amount) FROM figure_entry e JOIN figure_share s ON s.entry_id = e.id
            WHERE {column} IS NOT NULL GROUP BY {column}, e.kind, e.period
            """;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var key = ((FigureKind)reader.GetInt32(0), Period.OfNumber(reader.GetInt32(1)));
            sums[key] = sums.GetValueOrDefault(key) + reader.GetInt64(2);
        }

        return sums;
    });

    /// <summary>How many rows there are of everything that loading writes.</summary>
    private Task<string> RowsAsync() => company.Service<IDatabase>().ReadAsync(async connection =>
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT (SELECT count(*) FROM document) || ' ' || (SELECT count(*) FROM figure_entry) || ' '
                || (SELECT count(*) FROM audit_entry) || ' ' || (SELECT count(*) FROM document_line)
            """;
        return (string)(await command.ExecuteScalarAsync())!;
    });
}
