using OpsSupport.Features.Contracts;
using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OpeningFigures;

internal sealed class OpeningStatementRules(
    IRegister<Contract> contracts, IRegister<Employee> employees, IDimensions dimensions, IPeriods periods) : IDocumentRules<OpeningStatement>
{
    private const int MostLines = 500;
    private const int LongestText = 200;

    public DocumentKind Kind => OpeningStatementKind.Kind;

    public IEnumerable<DomainError> Check(OpeningStatement body, OpeningStatement? before, DocumentHeader header, DateOnly today) =>
    [
        .. FieldRules.Text(body.Origin, nameof(OpeningStatement.Origin), LongestText),
        .. FieldRules.Known([body.Project.Value], nameof(OpeningStatement.Project), _ => dimensions.Of(body.Project, today) is not null),
        .. body.Lines.IsDefaultOrEmpty ? [new NoOpeningLines()]
            : body.Lines.Length > MostLines ? [new TooManyOpeningLines(MostLines)]
            : Lines(body, before),
    ];

    public IEnumerable<Figure> Post(OpeningStatement body, DocumentHeader header) =>
        body.Lines.Select((line, index) => ToFigure(body, line, index + 1));

    public DocumentFacts Describe(OpeningStatement body, DocumentHeader header, DateOnly today) => new(body.Origin)
    {
        FirstDay = body.Lines.Select(line => (DateOnly?)line.On).Min(),
        LastDay = body.Lines.Select(line => (DateOnly?)line.On).Max(),
        Project = body.Project,
        Unit = dimensions.Of(body.Project, today)?.Department,
    };

    private static Figure ToFigure(OpeningStatement body, OpeningLine line, int no) => new(no, line.Kind, line.On, line.Amount)
    {
        Project = body.Project,
        Contract = line.Contract,
        Employee = line.Employee,
        Quantity = line.Quantity,
        Supplier = line.Supplier,
        Text = line.Text,
    };

    private IEnumerable<DomainError> Lines(OpeningStatement body, OpeningStatement? before)
    {
        const string Field = nameof(OpeningStatement.Lines);
        // Lines that stand since the last time may lie in periods that were closed meanwhile.
        var standing = before?.Lines.ToHashSet() ?? [];
        return
        [
            .. FieldRules.Known(body.Lines.Select(line => line.Contract?.Value), Field, code => contracts.Find(code) is not null),
            .. FieldRules.Known(body.Lines.Select(line => line.Employee?.Value), Field, code => employees.Find(code) is not null),
            .. body.Lines.Where(line => !standing.Contains(line)).Select(line => Period.Of(line.On)).Distinct()
                .Where(periods.Closed.Contains).Select(period => new PeriodClosed(period)),
            .. body.Lines.SelectMany((line, index) => Line(body, line, index + 1)),
        ];
    }

    private IEnumerable<DomainError> Line(OpeningStatement body, OpeningLine line, int no)
    {
        const string Field = nameof(OpeningStatement.Lines);
        if (line.Amount.IsZero && (line.Quantity ?? Hours.None) == Hours.None)
        {
            yield return new EmptyOpeningLine(no);
        }

        if (line.Kind is FigureKind.ContractSigned or FigureKind.ContractEstimated or FigureKind.Budget)
        {
            yield return new FigureKeptElsewhere(no, line.Kind);
        }

        foreach (var error in FieldRules.OptionalText(line.Text, Field, LongestText)
            .Concat(FieldRules.OptionalText(line.Supplier, Field, LongestText))
            .Concat(PostingRules.Check(ToFigure(body, line, no), Field, dimensions)))
        {
            yield return error;
        }
    }
}
