using System.Collections.Immutable;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

internal sealed class AllowanceRunRules(IRegister<OrgUnit> units, IDimensions dimensions) : IDocumentRules<AllowanceRun>
{
    public DocumentKind Kind => AllowanceRunKind.Kind;

    public IEnumerable<DomainError> Check(AllowanceRun body, AllowanceRun? before, DocumentHeader header, DateOnly today) =>
        [.. Check(body.Unit, body.Month, today), .. body.Days.IsEmpty ? [new RunIsEmpty()] : Array.Empty<DomainError>()];

    /// <summary>Why there can be no such run today.</summary>
    public IEnumerable<DomainError> Check(UnitCode unit, Period month, DateOnly today)
    {
        if (units.Find(unit.Value)?.Kind != OrgUnitKind.Department)
        {
            yield return new NoDepartment(unit.Value);
        }

        if (month >= Period.Of(today))
        {
            yield return new MonthNotOver(month);
        }
    }

    public ImmutableArray<ApprovalNode> Route => [Nodes.UnitHead, Nodes.Finance];

    public DocumentFacts Describe(AllowanceRun body, DocumentHeader header, DateOnly today) => new($"{units.Find(body.Unit.Value)?.Name ?? body.Unit.Value} {body.Month}")
    {
        Amount = body.Total,
        FirstDay = body.Month.FirstDay,
        LastDay = body.Month.LastDay,
        Unit = body.Unit,
    };

    public IEnumerable<Figure> Post(AllowanceRun body, DocumentHeader header) => body.Days.Index()
        .Where(day => !day.Item.Amount.IsZero)
        .Select(day => new Figure(day.Index + 1, FigureKind.AllowanceCost, day.Item.Day, day.Item.Amount)
        {
            Project = BearerOf(day.Item),
            Employee = day.Item.Employee,
            Text = day.Item.Trip,
        });

    // From its submission on a day counts as paid here, so that no other run asks for it as well (invariant I-29); before, nobody asks.
    public IEnumerable<LineRecord> Lines(AllowanceRun body, DocumentHeader header) => header.Number is null ? [] : body.Days.Select((day, index) => new LineRecord
    {
        Line = index + 1,
        Status = header.Status is DocumentStatus.InApproval or DocumentStatus.Effective ? day.Ordinal : 0,
        Day = day.Day,
        Project = day.Project,
        Employee = day.Employee,
        Unit = body.Unit,
        Title = day.Trip,
        Amount = day.Amount,
        Body = StoredJson.Write(day),
    });

    /// <summary>What a member of a package costs is the package's (invariant I-06).</summary>
    private ProjectNo BearerOf(AllowanceDay day) => dimensions.Of(day.Project, day.Day)?.Package ?? day.Project;
}
