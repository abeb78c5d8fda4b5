using System.Collections.Immutable;
using OpsSupport.Features.Contracts;
using OpsSupport.Features.Customers;
using OpsSupport.Features.Employees;
using OpsSupport.Features.OpeningFigures;
using OpsSupport.Features.Projects;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>Lets the people work through the history and writes down what came of it.</summary>
internal sealed class Undertaking
{
    private const string Origin = "演示公司历史数据";

    private readonly ulong _seed;
    private readonly History _history;
    private readonly ImmutableArray<Worker> _workers;
    private readonly Portfolio _portfolio;
    private readonly StoryBook _stories;
    private readonly Workload _workload;
    private readonly RequestPlan _requests;
    private readonly ClaimPlan _claims;
    private readonly ApprovalPlan _approvals;
    private readonly ImmutableArray<DayReport> _reports;
    private readonly List<PlannedLine> _labour;
    private readonly List<PlannedLine> _reported;
    private readonly List<PlannedLine> _lines;
    private readonly ILookup<ProjectNo, EmployeeNo> _members;

    public Undertaking(ulong seed, History history, ImmutableArray<Worker> workers, Portfolio portfolio, StoryBook stories)
    {
        (_seed, _history, _workers, _portfolio, _stories) = (seed, history, workers, portfolio, stories);
        _workload = new(seed, portfolio, workers);
        var past = new PastLabour(history, _workload, stories);
        _requests = new(seed, history, workers);
        _claims = new(history, workers, portfolio.Main.No);
        _approvals = new(workers, _requests.NextMonday);
        var sheets = new Timesheets(seed, history, _workload, _requests);
        _reports = [.. workers.SelectMany(sheets.Of)];
        _reported = [.. workers.Join(_reports, worker => worker.No, report => report.Employee, Costs).SelectMany(lines => lines)];
        _labour = [.. workers.SelectMany(past.Of)];
        _lines = [.. _labour, .. portfolio.Ventures.SelectMany(Earned)];
        _members = Members();
    }

    public CompanyPlan ToPlan(ImmutableArray<Coded<Customer>> customers) => new()
    {
        AsOf = _history.AsOf,
        Units = UnitTreePlan.Of(_history.AsOf, _workers),
        Employees = [.. _workers.Select(worker => new Coded<Employee>(worker.No.Value, worker.Employee))],
        Customers = customers,
        Projects = [.. Projects()],
        Contracts = [.. Contracts()],
        Statements = [.. Statements()],
        Absences = _requests.Absences,
        Overtimes = _requests.Overtimes,
        Claims = _claims.Claims,
        Loans = _claims.Loans,
        Trips = new TripPlan(_seed, _history, _workload).Of(_workers),
        Definitions = ApprovalPlan.Definitions,
        Delegations = _approvals.Delegations,
        Reports = _reports,
        Personas = PersonaCast.Of(_workers, _portfolio),
    };

    private IEnumerable<PlannedLine> Earned(Venture venture)
    {
        // Work earns, whether it is a sum of the past or a report of the last days.
        var labour = _labour.Concat(_reported).Where(line => line.Project == venture.Bearer.No)
            .ToLookup(line => Period.Of(line.Line.On), line => line.Line.Amount.Minor);
        return new VentureHistory(venture, RandomStream.Of(_seed, "figures", venture.Index))
            .Of(_history.WholeMonths, month => labour[month].Sum());
    }

    private ILookup<ProjectNo, EmployeeNo> Members() => (
        from worker in _workers
        from month in _history.WholeMonths.Append(_history.Now)
        from project in _workload.Of(worker, month)
        where !project.IsInternal
        select (Project: project.No, worker.No)).Distinct().ToLookup(pair => pair.Project, pair => pair.No);

    private IEnumerable<Coded<Project>> Projects()
    {
        var spent = _lines.Concat(_reported).GroupBy(line => (line.Project, line.Line.Kind))
            .ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.Line.Amount.Minor));
        var plans = _portfolio.Internal.Concat(_portfolio.Ventures.SelectMany(venture => venture.Projects));
        return _stories.All.Select(story => story.Project).Concat(plans.Select((plan, index) => ProjectBodies.Of(
            plan, [.. _members[plan.No]], kind => spent.GetValueOrDefault((plan.No, kind)), _history, RandomStream.Of(_seed, "project", index))));
    }

    private IEnumerable<Coded<Contract>> Contracts()
    {
        var output = _lines.Where(line => line.Line.Kind == FigureKind.OutputValue)
            .ToLookup(line => line.Project, line => line.Line.Amount.Minor);
        return _stories.All.Select(story => story.Contract).OfType<Coded<Contract>>().Concat(
            _portfolio.Ventures.SelectMany(venture => venture.Earners).Select((earner, index) =>
                ContractPlan.Of(earner, output[earner.Project.No].Sum(), _history, RandomStream.Of(_seed, "contract", index))));
    }

    private IEnumerable<Coded<OpeningStatement>> Statements() =>
        from line in _stories.All.SelectMany(story => story.Lines.Select(line => new PlannedLine(new(story.Project.Code), line)))
            .Concat(_lines)
        group line.Line by (line.Project, line.Line.On.Year) into lines
        select new Coded<OpeningStatement>(OpeningStatementNo.Of(lines.Key.Project, lines.Key.Year).Value, new()
        {
            Project = lines.Key.Project,
            Origin = Origin,
            Lines = [.. lines.OrderBy(line => line.On).ThenBy(line => line.Kind)],
        });

    /// <summary>What approved reports cost; the ledger has it from them.</summary>
    private static IEnumerable<PlannedLine> Costs(Worker worker, DayReport report) =>
        from planned in report.Entries
        where planned.Status == TimeLineStatus.Approved
        select new PlannedLine(planned.Entry.Project, new(FigureKind.LabourCost, report.Day, worker.CostOf(planned.Entry.Hours, report.Day)));
}
