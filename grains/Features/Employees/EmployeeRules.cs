using System.Collections.Immutable;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Employees;

internal sealed class EmployeeRules(IRegister<OrgUnit> units) : IDocumentRules<Employee>
{
    private const decimal HighestDayRate = 100_000m;

    public DocumentKind Kind => EmployeeKind.Kind;

    public IEnumerable<DomainError> Check(Employee body, Employee? before, DocumentHeader header, DateOnly today) =>
    [
        .. FieldRules.Text(body.Name, nameof(Employee.Name), 60),
        .. FieldRules.OptionalText(body.Email, nameof(Employee.Email), 200),
        .. body.Units.IsDefaultOrEmpty ? [new Missing(nameof(Employee.Units))] : FieldRules.Dates(body.Units, nameof(Employee.Units), withoutGap: true),
        .. FieldRules.Dates(body.Rates, nameof(Employee.Rates), withoutGap: true),
        .. FieldRules.Dates(body.Grades, nameof(Employee.Grades), withoutGap: false),
        .. body.Grades.SelectMany(dated => FieldRules.Text(dated.Value.Name, nameof(Employee.Grades), Grade.LongestName)).Take(1),
        .. FieldRules.Known(body.Units.Select(dated => dated.Value.Value), nameof(Employee.Units), code => units.Find(code) is not null),
        .. body.Rates.Any(dated => !IsSensible(dated.Value)) ? [new OutOfRange(nameof(Employee.Rates), 0, HighestDayRate)] : Array.Empty<DomainError>(),
    ];

    /// <summary>How somebody stands to the company on a day.</summary>
    public static EmployeeStage StageOn(Employee body, DateOnly day) =>
        body.LeftOn <= day ? EmployeeStage.Left
        : body.Units.All(dated => dated.From > day) ? EmployeeStage.Candidate
        : body.LeftOn is not null ? EmployeeStage.Leaving
        : EmployeeStage.Active;

    public static Result<Employee> Moved(Employee body, Move move) =>
        StageOn(body, move.On) is EmployeeStage.Left or EmployeeStage.Candidate ? new NotEmployedOn(move.On)
        : body.Units.On(move.On) == move.Unit ? new AlreadyThere(move.Unit)
        : body with { Units = body.Units.Set(move.On, move.Unit) };

    // A grade says what somebody is paid, as a rate does.
    public ImmutableArray<string> Guarded => ["rates", "grades"];

    public DocumentFacts Describe(Employee body, DocumentHeader header, DateOnly today) => new(body.Name)
    {
        Unit = body.Units.On(today) ?? body.Units.LastOrDefault()?.Value,
        FirstDay = body.Units.Select(dated => (DateOnly?)dated.From).Min(),
        LastDay = body.LeftOn?.AddDays(-1),
        Stage = StageOn(body, today).ToString(),
        People = [new(DocumentKind.CodeOf(header.Ref.Key))],
    };

    public IEnumerable<TimelineRecord> Timelines(Employee body, DocumentHeader header)
    {
        var no = DocumentKind.CodeOf(header.Ref.Key);
        yield return body.Units.ToRecord("employee-unit", no, unit => unit.Value);
        yield return body.Grades.ToRecord("employee-grade", no, grade => grade.Name);
        yield return body.Rates.ToRecord("cost-rate", no, rate => $"{rate.PerDay.Amount} {rate.PerDay.Currency}/{rate.StandardHours}");
    }

    private static bool IsSensible(CostRate rate) =>
        rate.PerDay.Amount is >= 0 and <= HighestDayRate && rate.StandardHours > Hours.None && rate.StandardHours <= Hours.Of(24);
}
