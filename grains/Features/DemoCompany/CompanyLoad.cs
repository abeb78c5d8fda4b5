using System.Collections.Immutable;
using OpsSupport.Features.Absences;
using OpsSupport.Features.Contracts;
using OpsSupport.Features.Customers;
using OpsSupport.Features.Employees;
using OpsSupport.Features.OpeningFigures;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.Overtimes;
using OpsSupport.Features.Projects;
using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>In which parts and which order a company is loaded: what others refer to comes first.</summary>
internal sealed class CompanyLoad(
    MasterLoads masters, RequestLoad requests, ClaimLoad claims, ReportLoad reports, AllowanceLoad allowances, BookClosing books, FigureHolders holders, NewsLoad news)
{
    private const int MastersAtOnce = 100;
    private const int StatementsAtOnce = 15;
    private const int RequestsAtOnce = 24;
    private const int ReportsAtOnce = 24;

    public IEnumerable<LoadStep> StepsFor(CompanyPlan plan, Func<Moment> now) =>
    [
        // Units and people name each other: units come first, get their heads when there are people.
        .. plan.Units.GroupBy(unit => unit.Body.Kind).SelectMany(level =>
            Steps(masters.Units, level.Select(unit => unit with { Body = unit.Body with { Heads = [] } }), UnitKey, MastersAtOnce, now)),
        .. Steps(masters.Employees, plan.Employees, code => EmployeeKind.Kind.KeyOf(new EmployeeNo(code)), MastersAtOnce, now),
        .. Steps(masters.Units, plan.Units, UnitKey, MastersAtOnce, now, version: 2),
        .. Steps(masters.Customers, plan.Customers, code => CustomerKind.Kind.KeyOf(new CustomerCode(code)), MastersAtOnce, now),
        // Members name their package.
        .. Steps(masters.Projects, plan.Projects.Where(project => project.Body.Packages.IsEmpty), ProjectKey, MastersAtOnce, now),
        .. Steps(masters.Projects, plan.Projects.Where(project => !project.Body.Packages.IsEmpty), ProjectKey, MastersAtOnce, now),
        .. Steps(masters.Contracts, plan.Contracts, code => ContractDocument.Kind.KeyOf(new ContractNo(code)), MastersAtOnce, now),
        .. Steps(
            masters.Statements, plan.Statements, code => OpeningStatementKind.Kind.KeyOf(new OpeningStatementNo(code)), StatementsAtOnce, now),
        new(1, holders.CatchUpAsync),
        // A long day is refused until it was agreed to.
        .. Requests(AbsenceDocument.Kind, plan.Absences),
        .. Requests(OvertimeKind.Kind, plan.Overtimes),
        .. plan.Claims.Select(claim => new LoadStep(1, () => claims.StoreAsync(claim))),
        .. plan.Loans.Select(loan => new LoadStep(1, () => claims.StoreAsync(loan))),
        .. Steps(masters.Definitions, plan.Definitions, ApprovalDefinitionKind.Kind.KeyAt, MastersAtOnce, now),
        .. Steps(masters.Delegations, plan.Delegations, code => DelegationsKind.Kind.KeyOf(new EmployeeNo(code)), MastersAtOnce, now),
        .. Reports(plan.Reports),
        new(1, allowances.LayDownNormAsync),
        .. Requests(TravelRequestKind.Kind, plan.Trips),
        new(1, () => allowances.RunAsync(new(CompanyPlan.RunDepartment), Period.Of(plan.AsOf).Plus(-1))),
        new(1, news.StoreAsync),
        new(1, () => books.CloseBeforeAsync(Period.Of(plan.AsOf).Plus(-BookClosing.OpenMonths), plan)),
    ];

    private static string UnitKey(string code) => OrgUnitDocument.Kind.KeyOf(new UnitCode(code));

    private static string ProjectKey(string code) => ProjectDocument.Kind.KeyOf(new ProjectNo(code));

    private static IEnumerable<LoadStep> Steps<TBody>(
        MasterLoad<TBody> load, IEnumerable<Coded<TBody>> all, Func<string, string> key, int atOnce, Func<Moment> now, int version = 1)
        where TBody : class =>
        all.Chunk(atOnce).Select(part => new LoadStep(
            part.Length, () => load.StoreAsync(part.Select(master => (key(master.Code), master.Body)), version, now())));

    private IEnumerable<LoadStep> Requests<TBody>(DocumentKind kind, ImmutableArray<PlannedRequest<TBody>> all) where TBody : class => all
        .Chunk(RequestsAtOnce)
        .Select(part => new LoadStep(part.Length, () => Task.WhenAll(part.Select(request => requests.StoreAsync(kind, request)))));

    private IEnumerable<LoadStep> Reports(ImmutableArray<DayReport> days) => days
        .GroupBy(day => (day.Employee, Month: Period.Of(day.Day)))
        .Chunk(ReportsAtOnce)
        .Select(part => new LoadStep(
            part.Length, () => Task.WhenAll(part.Select(month => reports.StoreAsync(month.Key.Employee, month.Key.Month, [.. month])))));
}
