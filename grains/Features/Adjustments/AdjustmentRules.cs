using System.Collections.Immutable;
using OpsSupport.Features.Contracts;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Adjustments;

internal sealed class AdjustmentRules(IRegister<Contract> contracts, IDimensions dimensions, IPeriods periods) : IDocumentRules<Adjustment>
{
    private const int MostLines = 200;

    public DocumentKind Kind => AdjustmentKind.Kind;

    public IEnumerable<DomainError> Check(Adjustment body, Adjustment? before, DocumentHeader header, DateOnly today) =>
    [
        .. FieldRules.Text(body.Reason, nameof(Adjustment.Reason), 500),
        .. body.Lines.IsDefaultOrEmpty ? [new NoLines()]
            : body.Lines.Length > MostLines ? [new TooManyLines(MostLines)]
            : body.Lines.SelectMany((line, index) => Line(line, index + 1)),
    ];

    public ImmutableArray<ApprovalNode> Route => [Nodes.UnitHead, Nodes.Finance];

    public ApprovalSubject About(Adjustment body, DocumentHeader header, DocumentFacts facts) => ApprovalSubjects.Of(header, facts) with
    {
        Units = [.. body.Lines.Select(line => dimensions.Of(line.Project, line.On)?.Department).OfType<UnitCode>().Distinct()],
        Projects = [.. body.Lines.Select(line => line.Project).Distinct()],
    };

    public IEnumerable<Figure> Post(Adjustment body, DocumentHeader header) => body.Lines.Select((line, index) => ToFigure(line, index + 1, body.Reason));

    public DocumentFacts Describe(Adjustment body, DocumentHeader header, DateOnly today) => new(body.Reason)
    {
        Amount = body.Lines.Select(line => line.Amount).GroupBy(amount => amount.Currency)
            .Select(amounts => amounts.Aggregate((sum, amount) => sum + amount)).FirstOrDefault(),
        FirstDay = body.Lines.Select(line => (DateOnly?)line.On).Min(),
        Project = body.Lines.FirstOrDefault()?.Project,
        Unit = body.Lines is [var first, ..] ? dimensions.Of(first.Project, today)?.Department : null,
    };

    private static Figure ToFigure(AdjustmentLine line, int no, string reason) =>
        new(no, line.Kind, line.On, line.Amount) { Project = line.Project, Contract = line.Contract, Text = reason };

    private IEnumerable<DomainError> Line(AdjustmentLine line, int no)
    {
        if (line.Amount.IsZero)
        {
            yield return new ZeroAmount(no);
        }

        if (periods.Closed.Contains(Period.Of(line.On)))
        {
            yield return new PeriodClosed(Period.Of(line.On));
        }

        if (line.Contract is { } contract && contracts.Find(contract.Value) is null)
        {
            yield return new UnknownReference(nameof(Adjustment.Lines), contract.Value);
        }

        foreach (var error in PostingRules.Check(ToFigure(line, no, ""), nameof(Adjustment.Lines), dimensions))
        {
            yield return error;
        }
    }
}
