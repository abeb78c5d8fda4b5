using System.Collections.Immutable;
using OpsSupport.Features.EInvoices;
using OpsSupport.Features.EmployeeLoans;
using OpsSupport.Features.Employees;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Guards;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

internal sealed class ExpenseClaimRules(IRegister<Employee> employees, IRegister<Project> projects, IDimensions dimensions) : IDocumentRules<ExpenseClaim>
{
    private const string LinesField = nameof(ExpenseClaim.Lines);
    private const int LongestText = 200;
    private const int LongestAccount = 60;

    public DocumentKind Kind => ExpenseClaimDocument.Kind;

    public IEnumerable<DomainError> Check(ExpenseClaim body, ExpenseClaim? before, DocumentHeader header, DateOnly today) =>
    [
        .. FieldRules.Text(body.Purpose, nameof(ExpenseClaim.Purpose), LongestText),
        .. FieldRules.OptionalText(body.Account, nameof(ExpenseClaim.Account), LongestAccount),
        .. body.Lines.IsDefaultOrEmpty ? [new NoExpenses()]
            : body.Lines.Length > ExpenseClaim.MostLines ? [new TooManyExpenses(ExpenseClaim.MostLines)]
            : body.Lines.SelectMany((line, index) => Line(line, index + 1, header, today)),
        .. body.Lines.Where(line => line.Invoice is not null).GroupBy(line => line.Invoice!).SelectMany(Overclaimed),
        .. body.Companies.Take(2).ToList() is [var first, var second] ? [new InvoicesOfTwoCompanies(first.Name, second.Name)] : Array.Empty<DomainError>(),
        .. Loans(body),
    ];

    public IEnumerable<int> LineNumbers(ExpenseClaim body) => ExpenseClaim.Numbered(body.Lines).Select(line => line.No);

    public ImmutableArray<ApprovalNode> Route => ClaimRoute.Nodes;

    public ApprovalSubject About(ExpenseClaim body, DocumentHeader header, DocumentFacts facts) => ApprovalSubjects.Of(header, facts) with
    {
        // Leads of its projects read it; that does not make them gain by it.
        Beneficiaries = [],
        Projects = [.. Projects(body)],
        // Whoever the invoices are made out to deducts their tax, so that company's finance agrees and pays.
        Payer = Code.TryParse<UnitCode>(body.Companies.FirstOrDefault()?.Unit),
        Fields = ClaimRoute.FieldsOf(body, employees.Find(header.Owner.Value)?.Category ?? StaffCategory.Business),
    };

    public IEnumerable<Figure> Post(ExpenseClaim body, DocumentHeader header) => body.Lines.Select((line, index) => ToFigure(line, index + 1, header));

    public IEnumerable<Use> Uses(ExpenseClaim body, DocumentHeader header) =>
    [
        .. body.Lines.Where(line => line.InvoiceKey is not null && !line.Gross.IsZero)
            .Select(line => new Use(IInvoiceRegistryGrain.GuardOf(line.InvoiceKey!), line.Gross, body.Stage == ClaimStage.Paid)),
        .. body.Loans.Select(loan => new Use(new(EmployeeLoanDocument.Name, loan.Loan), loan.Amount, body.Stage == ClaimStage.Paid)),
    ];

    public DocumentFacts Describe(ExpenseClaim body, DocumentHeader header, DateOnly today) => new(body.Purpose)
    {
        Amount = body.Total,
        FirstDay = body.Lines.Select(line => (DateOnly?)line.On).Min(),
        LastDay = body.Lines.Select(line => (DateOnly?)line.On).Max(),
        Project = body.Lines.Select(line => line.Project).FirstOrDefault(project => project is not null),
        Unit = dimensions.UnitOf(header.Owner, today),
        Stage = header.Status == DocumentStatus.Effective ? body.Stage.ToString() : null,
        Keywords = [.. body.Lines.Select(line => line.InvoiceKey?.Number).OfType<string>().Distinct(), .. new[] { body.Corrects, body.Trip }.Where(number => number.Length > 0)],
        People = [.. Projects(body).Select(project => dimensions.Of(project, today)?.Lead).OfType<EmployeeNo>().Distinct()],
    };

    /// <summary>The stage that may follow one.</summary>
    public static Result<ExpenseClaim> MovedTo(ExpenseClaim body, ClaimStage next) =>
        next == body.Stage + 1 ? body with { Stage = next } : new WrongClaimStage(body.Stage);

    private static IEnumerable<ProjectNo> Projects(ExpenseClaim body) => body.Lines.Select(line => line.Project).OfType<ProjectNo>().Distinct();

    private static Figure ToFigure(ClaimLine line, int no, DocumentHeader header) => new(no, FigureKind.ExpenseCost, line.On, line.Net)
    {
        Project = line.Project,
        Unit = line.Project is null ? line.Unit ?? header.OwnerUnit : null,
        Employee = header.Owner,
        Text = line.Remark,
    };

    private IEnumerable<DomainError> Line(ClaimLine line, int no, DocumentHeader header, DateOnly today)
    {
        // Finance may accept nothing of a line; nobody claims nothing.
        if (line.Gross.Minor <= 0 && !(line.Gross.IsZero && line.Cut is not null))
        {
            yield return new ExpenseNotPositive(no);
        }

        if (line.On > today)
        {
            yield return new ExpenseInFuture(no, line.On);
        }

        if (line is { InvoiceKey: not null, Invoice: null })
        {
            yield return new InvoiceUnknown(line.InvoiceKey.Number);
        }

        if (string.IsNullOrWhiteSpace(line.Remark) && line.Type != ExpenseType.Allowance && line.InvoiceKey is null)
        {
            yield return new ExpenseWithoutReceipt(no);
        }

        if (string.IsNullOrWhiteSpace(line.Remark) && line.Invoice is { NeedsReason: true })
        {
            yield return new InvoiceNeedsReason(no, line.Invoice.Key.Number);
        }

        if (line.Project is { } project && projects.Find(project.Value)?.State is (ProjectState.Closed or ProjectState.Cancelled) and var state)
        {
            yield return new ProjectTakesNoClaims(no, project, state);
        }

        foreach (var error in FieldRules.OptionalText(line.Remark, LinesField, LongestText)
            .Concat(PostingRules.Check(ToFigure(line, no, header), LinesField, dimensions)))
        {
            yield return error;
        }
    }

    private static IEnumerable<DomainError> Overclaimed(IGrouping<InvoiceFacts, ClaimLine> lines)
    {
        var claimed = lines.Aggregate(Money.Zero(Currency.Cny), (sum, line) => sum + line.Gross);
        // A red invoice is refused as such, by the registry.
        return lines.Key.Gross is { Minor: > 0 } gross && claimed > gross ? [new InvoiceOverclaimed(lines.Key.Key.Number, $"{gross.Amount:0.00}", $"{claimed.Amount:0.00}")] : [];
    }

    private static IEnumerable<DomainError> Loans(ExpenseClaim body) =>
    [
        .. body.Settled > body.Total ? [new LoansExceedClaim(body.Total, body.Settled)] : Array.Empty<DomainError>(),
        .. body.Loans.GroupBy(loan => loan.Loan).Where(uses => uses.Count() > 1 || uses.First().Amount.Minor <= 0).Select(uses => new LoanUseWrong(uses.First().Number)),
    ];
}
