using System.Collections.Immutable;
using OpsSupport.Features.Contracts;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>
/// The examples of the documentation as projects, so that a visitor can compare: the package of F05, the project of F08 and
/// F33, the contracts of F02, F16, F20 and F24, the subcontracted projects of F13 and the salespersons of F11.
/// </summary>
internal sealed class StoryBook
{
    private const int PackageDaysPerMonth = 6;
    private const int ProjectDaysPerMonth = 8;

    private readonly StoryFigures _figures;
    private readonly DateOnly _asOf;
    private readonly ImmutableArray<Worker> _workers;
    private readonly ImmutableArray<Worker> _packageTeam;
    private readonly ImmutableArray<Worker> _projectTeam;
    private readonly ImmutableArray<EmployeeNo> _salespeople;
    private readonly CustomerCode _customer;

    public StoryBook(History history, ImmutableArray<Worker> workers, CustomerCode customer)
    {
        (_figures, _asOf, _workers, _customer) = (new(history), history.AsOf, workers, customer);
        var counted = workers.Where(worker => People.IsInStories(worker.Unit, worker.Place)).ToImmutableArray();
        (_packageTeam, _projectTeam) = (counted[..5], counted[5..]);
        _salespeople = [.. workers.Where(worker => worker.Employee.Roles.Contains(Role.Salesperson)).Select(worker => worker.No)];
        All = [.. Package(), ControlledProject(), .. SharedContract(), .. Estimates(), .. Subcontracted(), .. Salespersons()];
    }

    public ImmutableArray<Story> All { get; }

    /// <summary>How many days of a month a person worked on the examples.</summary>
    public int DaysOf(EmployeeNo person, Period month) => !_figures.Months.Contains(month) ? 0
        : _packageTeam.Any(worker => worker.No == person) ? PackageDaysPerMonth
        : _projectTeam.Any(worker => worker.No == person) ? ProjectDaysPerMonth
        : 0;

    // The table of F05; small projects in the order of its rows.
    private IEnumerable<Story> Package()
    {
        yield return new(Project("PRJ-M", "设备联网项目包（示例 F05）", ProjectKind.Package, team: _packageTeam), null,
        [
            .. _figures.Labour(_packageTeam, PackageDaysPerMonth),
            .. _figures.Monthly(FigureKind.ExpenseCost, 40_000),
            .. _figures.Monthly(FigureKind.AllowanceCost, 10_000),
        ]);
        yield return Member("A", 500_000, 300_000, 200_000, 188_679.25m, 150_000, 60_000);
        yield return Member("B", 300_000, 120_000, 100_000, 94_339.62m, 100_000, 30_000);
        yield return Member("C", 200_000, 80_000, 0, 0, 0, 10_000);
    }

    private Story Member(
        string letter, decimal contract, decimal output, decimal invoiced, decimal revenue, decimal collected, decimal purchased)
    {
        var project = Project($"PRJ-{letter}", $"设备联网 {letter} 区（示例 F05）");
        var signed = Contract($"SC-{letter}", project, contract);
        return new(project with { Body = project.Body with { Packages = [new(_figures.Began, null, new("PRJ-M"))] } }, signed,
        [
            .. _figures.Monthly(FigureKind.OutputValue, output, signed.Code),
            .. _figures.Once(FigureKind.SalesInvoice, invoiced, signed.Code),
            .. _figures.Once(FigureKind.RevenueConfirmed, revenue, signed.Code),
            .. _figures.Once(FigureKind.Collection, collected, signed.Code),
            .. _figures.Monthly(FigureKind.ExternalCost, purchased),
        ]);
    }

    // F08.1 with the cost of F33.1 and the chain of F33.3.
    private Story ControlledProject()
    {
        var project = Project("PRJ-F08", "质量追溯平台（示例 F08/F33）", team: _projectTeam);
        var contract = Contract("SC-F08", project, 1_060_000);
        return new(project, contract,
        [
            .. _figures.Labour(_projectTeam, ProjectDaysPerMonth),
            .. _figures.Monthly(FigureKind.ExpenseCost, 60_000),
            .. _figures.Monthly(FigureKind.AllowanceCost, 10_000),
            .. _figures.Monthly(FigureKind.ExternalCost, 150_000),
            .. _figures.Monthly(FigureKind.OutputValue, 500_000, contract.Code),
            .. _figures.Once(FigureKind.SalesInvoice, 800_000, contract.Code),
            .. _figures.Once(FigureKind.RevenueConfirmed, 300_000, contract.Code),
            .. _figures.Once(FigureKind.Collection, 530_000, contract.Code),
        ]);
    }

    // F16: the main project and the sub-projects of the two departments that help.
    private IEnumerable<Story> SharedContract()
    {
        var main = Project("PRJ-F16", "园区能耗监测（示例 F16）", department: "D02");
        var contract = Contract("SC-F16", main, 1_000_000);
        yield return new(main, contract,
        [
            .. _figures.Once(FigureKind.OutputValue, 500_000, contract.Code),
            .. _figures.Once(FigureKind.SalesInvoice, 333_333.33m, contract.Code),
            .. _figures.Once(FigureKind.RevenueConfirmed, 283_018.87m, contract.Code),
            .. _figures.Once(FigureKind.Collection, 250_000.01m, contract.Code),
        ]);
        yield return new(Project("PRJ-F16-B", "园区能耗监测·数据采集子项目（示例 F16）", ProjectKind.InternalSub, "D03"), null,
        [
            .. _figures.Once(FigureKind.LabourCost, 20_000).Select(line => line with { Quantity = Hours.Of(160) }),
            .. _figures.Once(FigureKind.ExpenseCost, 5_000),
        ]);
        yield return new(Project("PRJ-F16-C", "园区能耗监测·运维子项目（示例 F16）", ProjectKind.InternalSub, "D04"), null, []);
    }

    // F24: an estimated contract in use; F02: an estimate that became evidence; F20: a year's forecast.
    private IEnumerable<Story> Estimates()
    {
        var provisional = Project("PRJ-F24", "智能巡检试点（示例 F24）");
        var estimated = Contract("EC-F24", provisional, 1_000_000, ContractKind.Estimated);
        yield return new(provisional, estimated, [.. _figures.Once(FigureKind.RevenueConfirmed, 377_358.49m, estimated.Code)]);

        var (year, returned) = (_asOf.Year - 1, Project("PRJ-F02", "统一门户升级（示例 F02）"));
        yield return new(returned, Contract("SC-F02", returned, 1_060_000),
        [
            StoryFigures.Line(FigureKind.RevenueConfirmed, new(year, 5, 31), 200_000, "SC-F02"),
            StoryFigures.Line(FigureKind.RevenueEstimated, new(year, 6, 30), 300_000, "SC-F02"),
            StoryFigures.Line(FigureKind.RevenueConfirmed, new(year, 8, 31), 280_000, "SC-F02"),
            StoryFigures.Line(FigureKind.RevenueEstimated, new(year, 8, 31), -300_000, "SC-F02"),
        ]);

        var forecast = Project("PRJ-F20", "数据治理三期（示例 F20）");
        yield return new(forecast, Contract("SC-F20", forecast, 1_060_000),
        [
            StoryFigures.Line(FigureKind.RevenueConfirmed, new(year, 11, 30), 250_000, "SC-F20"),
            StoryFigures.Line(FigureKind.RevenueConfirmed, new(year + 1, 1, 1), 300_000, "SC-F20"),
            StoryFigures.Line(FigureKind.RevenueEstimated, new(year + 1, 1, 1), 200_000, "SC-F20"),
        ]);
    }

    // The table of F13: contract and subcontract, net.
    private IEnumerable<Story> Subcontracted() =>
        from row in new (int No, decimal Net, decimal Subcontract)[]
        {
            (1, 400_000m, 380_000m), (2, 300_000m, 255_000m), (3, 200_000m, 150_000m), (4, 100_000m, 110_000m), (5, 250_000m, 225_000m),
        }
        let project = Project($"PRJ-P{row.No}", $"分包项目 P{row.No}（示例 F13）", department: "D06")
        let contract = Contract($"SC-P{row.No}", project, row.Net * (1 + ContractPlan.TaxRate))
        select new Story(project, contract, [.. _figures.Once(FigureKind.ExternalCost, row.Subcontract)]);

    // The table of F11: revenue by salesperson.
    private IEnumerable<Story> Salespersons() =>
        from row in new (int No, decimal Revenue)[] { (1, 500_000m), (2, 300_000m), (3, 300_000m), (4, 200_000m), (5, 0m), (6, -50_000m) }
        let project = Project($"PRJ-S{row.No}", $"市场项目 S{row.No}（示例 F11）", department: "D05")
        let sold = project with { Body = project.Body with { Salesperson = _salespeople[row.No] } }
        let contract = Contract($"SC-S{row.No}", sold, 1_060_000)
        select new Story(sold, contract, [.. _figures.Once(FigureKind.RevenueConfirmed, row.Revenue, contract.Code)]);

    private Coded<Project> Project(
        string code, string name, ProjectKind kind = ProjectKind.Plain, string department = "D01", ImmutableArray<Worker> team = default) =>
        new(code, new()
        {
            Name = name,
            Kind = kind,
            Customer = _customer,
            Direction = new("智能制造"),
            Departments = [new(_figures.Began, null, new(department))],
            Leads = [new(_figures.Began, null, _workers.First(worker => worker.Department == department && Portfolio.Leads(worker)).No)],
            Salesperson = _salespeople[7],
            Members = team.IsDefault ? [] : [.. team.Select(worker => new ProjectMember(worker.No))],
            PlannedFrom = _figures.Began,
            PlannedTo = new(_asOf.Year + 1, 12, 31),
        });

    private Coded<Contract> Contract(
        string code, Coded<Project> project, decimal gross, ContractKind kind = ContractKind.Sales) => new(code, new()
        {
            Name = $"{project.Body.Name}合同",
            Kind = kind,
            Customer = _customer,
            SignedOn = _figures.Began,
            TaxRate = ContractPlan.TaxRate,
            Parts = [new(new(project.Code), Money.Cny(gross))],
            Salesperson = project.Body.Salesperson,
            Direction = project.Body.Direction,
        });
}
