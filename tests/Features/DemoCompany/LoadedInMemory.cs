using System.Collections.Immutable;
using OpsSupport.Features.Contracts;
using OpsSupport.Features.Customers;
using OpsSupport.Features.EInvoices;
using OpsSupport.Features.EmployeeLoans;
using OpsSupport.Features.Employees;
using OpsSupport.Features.ExpenseClaims;
using OpsSupport.Features.OpeningFigures;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>A company put through the modules' own rules, with registers in memory and nothing stored.</summary>
internal sealed class LoadedInMemory
{
    private static readonly RegisterClock Clock = new();

    private readonly CompanyPlan _plan;
    private readonly Register<OrgUnit> _units = new(OrgUnitDocument.Kind, Clock);
    private readonly Register<Employee> _employees = new(EmployeeKind.Kind, Clock);
    private readonly Register<Customer> _customers = new(CustomerKind.Kind, Clock);
    private readonly Register<Project> _projects = new(ProjectDocument.Kind, Clock);
    private readonly Register<Contract> _contracts = new(ContractDocument.Kind, Clock);
    private readonly ProjectDimensionTable _dimensions;

    public LoadedInMemory(CompanyPlan plan)
    {
        _plan = plan;
        _dimensions = new(_projects, _employees, new UnitTree(_units), new([_projects, _employees, _units], Clock));
        Fill(_units, plan.Units);
        Fill(_employees, plan.Employees);
        Fill(_customers, plan.Customers);
        Fill(_projects, plan.Projects);
        Fill(_contracts, plan.Contracts);
    }

    /// <summary>What the modules have against the company, with the document.</summary>
    public IEnumerable<(string Code, DomainError Reason)> Refusals() =>
    [
        .. Check(new OrgUnitRules(_units, _employees), _plan.Units),
        .. Check(new EmployeeRules(_units), _plan.Employees),
        .. Check(new CustomerRules(), _plan.Customers),
        .. Check(new ProjectRules(_projects, _units, _employees, _customers), _plan.Projects),
        .. Check(new ContractRules(_customers, _employees, _dimensions), _plan.Contracts),
        .. Check(StatementRules, _plan.Statements),
        .. Check(ClaimRules, Claims(_plan.Claims)),
        .. Check(new EmployeeLoanRules(_dimensions), [.. _plan.Loans.Select(loan => new Coded<EmployeeLoan>(loan.Code, loan.Body))]),
        .. from report in _plan.Reports
           from planned in report.Entries
           let project = _projects.Find(planned.Entry.Project.Value)!
           let reason = ProjectRules.Reporting(planned.Entry.Project, project, report.Employee, report.Day, "")
           where reason is not null
           select ($"{report.Employee} {report.Day:o}", reason),
    ];

    /// <summary>The entries that all masters and agreed claims post.</summary>
    public IEnumerable<FigureEntry> Posted() =>
    [
        .. Post(new ProjectRules(_projects, _units, _employees, _customers), _plan.Projects),
        .. Post(new ContractRules(_customers, _employees, _dimensions), _plan.Contracts),
        .. Post(StatementRules, _plan.Statements),
        .. Post(ClaimRules, Claims(_plan.Claims.Where(claim => claim.Request.IsAgreed))),
    ];

    private OpeningStatementRules StatementRules => new(_contracts, _employees, _dimensions, new AllOpen());

    private ExpenseClaimRules ClaimRules => new(_employees, _projects, _dimensions);

    // As the grain completes them from the registry.
    private static ImmutableArray<Coded<ExpenseClaim>> Claims(IEnumerable<PlannedClaim> claims) => [.. claims.Select(claim =>
    {
        var facts = claim.Invoices.ToDictionary(invoice => invoice.Key, invoice => RegistryRules.FactsOf(new(invoice.Key) { Read = invoice }, OwnCompanies.None)!);
        return new Coded<ExpenseClaim>(claim.Request.Code, claim.Request.Body with { Lines = InvoiceShares.Completed(claim.Request.Body.Lines, facts) });
    })];

    private static void Fill<TBody>(Register<TBody> register, ImmutableArray<Coded<TBody>> masters) where TBody : class
    {
        foreach (var master in masters)
        {
            register.Put(master.Code, version: 1, master.Body);
        }
    }

    private IEnumerable<(string Code, DomainError Reason)> Check<TBody>(
        IDocumentRules<TBody> rules, ImmutableArray<Coded<TBody>> masters) where TBody : class =>
        from master in masters
        from reason in rules.Check(master.Body, null, Header(rules.Kind, master.Code), _plan.AsOf)
        select (master.Code, reason);

    private IEnumerable<FigureEntry> Post<TBody>(IDocumentRules<TBody> rules, ImmutableArray<Coded<TBody>> masters) where TBody : class =>
        from master in masters
        let header = Header(rules.Kind, master.Code)
        from entry in PostingRules.Difference(header.Ref, [], rules.Post(master.Body, header), _dimensions, new(_plan.AsOf, []))
        select entry;

    private static DocumentHeader Header(DocumentKind kind, string code) => new()
    {
        Ref = kind.Ref($"key:{code}"),
        Owner = new("E0001"),
        CreatedAt = DateTimeOffset.UnixEpoch,
        ChangedAt = DateTimeOffset.UnixEpoch,
        Status = DocumentStatus.Effective,
        Version = 1,
    };

    private sealed class AllOpen : IPeriods
    {
        public ImmutableHashSet<Period> Closed => [];
    }
}
