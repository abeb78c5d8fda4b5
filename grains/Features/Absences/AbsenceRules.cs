using System.Collections.Immutable;
using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Absences;

internal sealed class AbsenceRules(IRegister<Employee> employees, IDimensions dimensions, RoleGrants grants) : IDocumentRules<Absence>
{
    /// <summary>More than any leave there is; longer ones are two.</summary>
    public const int MostDays = 366;

    private const int LongestRemark = 500;

    private static readonly ApprovalField TakenDown = new("taken-down", new("代他人登记", "taken down for somebody else"));

    public DocumentKind Kind => AbsenceDocument.Kind;

    public IEnumerable<DomainError> Check(Absence body, Absence? before, DocumentHeader header, DateOnly today) =>
    [
        .. FieldRules.OptionalText(body.Remark, nameof(Absence.Remark), LongestRemark),
        .. FieldRules.Known([body.Employee?.Value], nameof(Absence.Employee), code => employees.Find(code) is not null),
        .. IsOfSomebodyElse(body, header) && !MayRecord(header.Owner) ? [new AbsenceOfSomebodyElse()] : Array.Empty<DomainError>(),
        .. Length(body),
    ];

    public ImmutableArray<ApprovalField> Fields => [TakenDown];

    // Whoever may record others has been told of it by them or by their head; his own time away is asked for like anybody's.
    public ImmutableArray<ApprovalNode> Route => [Nodes.Superior.When(TakenDown, Comparison.Equal, new ApprovalValue.Flag(false))];

    public ApprovalSubject About(Absence body, DocumentHeader header, DocumentFacts facts) =>
        ApprovalSubjects.Of(header, facts) with { Fields = [new(TakenDown.Name, new ApprovalValue.Flag(IsOfSomebodyElse(body, header)))] };

    public DocumentFacts Describe(Absence body, DocumentHeader header, DateOnly today) => new(employees.Find(PersonOf(body, header).Value)?.Name ?? "")
    {
        FirstDay = body.FirstDay,
        LastDay = body.LastDay,
        Unit = dimensions.UnitOf(PersonOf(body, header), today),
        Stage = body.Kind.ToString(),
        People = [PersonOf(body, header)],
    };

    public IEnumerable<LineRecord> Lines(Absence body, DocumentHeader header) => DaysOf(body, PersonOf(body, header)).Select((day, index) => new LineRecord
    {
        Line = index + 1,
        Status = (int)header.Status,
        Day = day.Day,
        Employee = day.Employee,
        Body = StoredJson.Write(day),
    });

    /// <summary>The days and halves it covers, workdays or not: which of them are worked may yet be changed.</summary>
    public static IEnumerable<AbsentDay> DaysOf(Absence body, EmployeeNo employee) => Length(body).Any() ? []
        : Enumerable.Range(0, body.LastDay.DayNumber - body.FirstDay.DayNumber + 1).Select(body.FirstDay.AddDays).Select(day => new AbsentDay(
            employee, day,
            Morning: day > body.FirstDay || body.BeginsIn == DayHalf.Morning,
            Afternoon: day < body.LastDay || body.EndsIn == DayHalf.Afternoon));

    /// <summary>The first day of which both take the same half; null when there is none.</summary>
    public static AbsenceOverlaps? Overlap(IEnumerable<AbsentDay> days, ImmutableArray<AbsentDay> others) =>
        days.Where(day => others.Any(other => other.Day == day.Day && ((other.Morning && day.Morning) || (other.Afternoon && day.Afternoon))))
            .Select(day => new AbsenceOverlaps(day.Day)).FirstOrDefault();

    /// <summary>One entry per person and day, so that no half is counted twice (invariant I-31).</summary>
    public static ImmutableArray<AbsentDay> Union(IEnumerable<AbsentDay> days) =>
        [.. days.GroupBy(day => (day.Employee, day.Day)).Select(same => new AbsentDay(
            same.Key.Employee, same.Key.Day, same.Any(day => day.Morning), same.Any(day => day.Afternoon)))];

    public static EmployeeNo PersonOf(Absence body, DocumentHeader header) => body.Employee ?? header.Owner;

    private static IEnumerable<DomainError> Length(Absence body)
    {
        var days = body.LastDay.DayNumber - body.FirstDay.DayNumber + 1;
        return days < 1 || (days == 1 && body.BeginsIn > body.EndsIn) ? [new AbsenceEndsTooEarly()]
            : days > MostDays ? [new AbsenceTooLong(days, MostDays)]
            : [];
    }

    private static bool IsOfSomebodyElse(Absence body, DocumentHeader header) => body.Employee is { } employee && employee != header.Owner;

    private bool MayRecord(EmployeeNo person) => person == SystemActor.No
        || employees.Find(person.Value)?.Roles.Any(role => grants.ScopeOf(role, AbsenceDocument.Record) != DataScope.None) == true;
}
