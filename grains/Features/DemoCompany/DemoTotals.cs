using System.Collections.Immutable;
using OpsSupport.Features.Contracts;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>What the figures of the company must come to, added up from what was made up, without the ledger. Amounts in fen.</summary>
internal sealed record DemoTotals
{
    /// <summary>By kind and month, the whole company.</summary>
    public required ImmutableDictionary<(FigureKind Kind, Period Period), long> Company { get; init; }

    /// <summary>By unit with everything below it, as the tree was on the day.</summary>
    public required ImmutableDictionary<(FigureKind Kind, string Unit), long> Units { get; init; }

    /// <summary>By project; a package with its members.</summary>
    public required ImmutableDictionary<(FigureKind Kind, ProjectNo Project), long> Projects { get; init; }

    /// <summary>The hours behind the labour.</summary>
    public required long LabourQuarters { get; init; }

    /// <summary>How many entries the ledger must have.</summary>
    public required int Entries { get; init; }

    public static DemoTotals Of(CompanyPlan company)
    {
        var figures = Figures(company).ToList();
        var tree = company.Units.ToDictionary(unit => unit.Code, unit => unit.Body);
        var projects = company.Projects.ToDictionary(project => new ProjectNo(project.Code), project => project.Body);
        return new()
        {
            Company = Sum(figures, figure => new[] { (figure.Kind, Period.Of(figure.On)) }),
            Units = Sum(figures, figure => Upwards(tree, projects[figure.Project].Departments.On(figure.On)!.Value, figure.On)
                .Select(unit => (figure.Kind, unit))),
            Projects = Sum(figures, figure => new[] { figure.Project, projects[figure.Project].Packages.On(figure.On) }
                .OfType<ProjectNo>().Select(project => (figure.Kind, project))),
            LabourQuarters = figures.Where(figure => figure.Kind == FigureKind.LabourCost).Sum(figure => (long)figure.Quarters),
            Entries = figures.Count,
        };
    }

    private static ImmutableDictionary<TKey, long> Sum<TKey>(
        List<PlannedFigure> figures, Func<PlannedFigure, IEnumerable<TKey>> keys) where TKey : notnull => figures
        .SelectMany(figure => keys(figure).Select(key => (Key: key, figure.Minor)))
        .GroupBy(pair => pair.Key)
        .ToImmutableDictionary(pairs => pairs.Key, pairs => pairs.Sum(pair => pair.Minor));

    private static IEnumerable<string> Upwards(Dictionary<string, OrgUnit> tree, string? unit, DateOnly day)
    {
        for (; unit is not null; unit = tree[unit].Parents.On(day)?.Value)
        {
            yield return unit;
        }
    }

    private static IEnumerable<PlannedFigure> Figures(CompanyPlan company) =>
    [
        .. from project in company.Projects
           from line in project.Body.Budget
           select new PlannedFigure(FigureKind.Budget, new(project.Code), line.On, line.Amount.Minor, 0),
        .. from contract in company.Contracts
           from part in contract.Body.Parts
           let kind = contract.Body.Kind == ContractKind.Estimated ? FigureKind.ContractEstimated : FigureKind.ContractSigned
           select new PlannedFigure(kind, part.Project, contract.Body.SignedOn, part.Gross.Minor, 0),
        .. from statement in company.Statements
           from line in statement.Body.Lines
           select new PlannedFigure(line.Kind, statement.Body.Project, line.On, line.Amount.Minor, line.Quantity?.Quarters ?? 0),
        .. Reported(company),
        .. from claim in company.Claims
           where claim.Request.IsAgreed
           from line in claim.Request.Body.Lines
           select new PlannedFigure(FigureKind.ExpenseCost, line.Project!, line.On, claim.CostOf(line), 0),
    ];

    private static IEnumerable<PlannedFigure> Reported(CompanyPlan company)
    {
        var rates = company.Employees.ToDictionary(employee => employee.Code, employee => employee.Body.Rates);
        return from report in company.Reports
               from planned in report.Entries
               where planned.Status == TimeLineStatus.Approved
               let cost = rates[report.Employee.Value].On(report.Day)!.CostOf(planned.Entry.Hours)
               select new PlannedFigure(FigureKind.LabourCost, planned.Entry.Project, report.Day, cost.Minor, planned.Entry.Hours.Quarters);
    }

    private sealed record PlannedFigure(FigureKind Kind, ProjectNo Project, DateOnly On, long Minor, int Quarters);
}
