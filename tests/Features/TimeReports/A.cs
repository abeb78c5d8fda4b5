using OpsSupport.Features.Employees;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>Time to test with. Each test changes only what it is about.</summary>
internal static class A
{
    public static DateOnly Day { get; } = new(2026, 3, 30);

    public static Period March { get; } = new(2026, 3);

    public static EmployeeNo Ann { get; } = new("ann");

    public static EmployeeNo Lead { get; } = new("lead");

    public static EmployeeNo Boss { get; } = new("boss");

    public static ProjectNo Plain => TestDimensions.Plain;

    public static CostRate Rate { get; } = new(Money.Cny(1000m), Hours.Of(8));

    public static WorkFacts Person { get; } = new(Ann, "Ann", new("D1"), Rate, Boss);

    public static DocumentRef Report { get; } = TimeReportKind.Kind.Ref(TimeReportKind.KeyOf(Ann, March));

    /// <summary>The day after <see cref="Day"/>, with all periods open.</summary>
    public static Moment Now { get; } = At();

    public static TimeEntry Entry { get; } = new(Plain, Hours.Of(8), "Review");

    public static Moment At(params Period[] closed) =>
        new(new(2026, 3, 31, 9, 0, 0, TimeSpan.FromHours(8)), new(2026, 3, 31), new(new(2026, 3, 31), [.. closed]));

    public static ProjectNo Project(int number) => new($"P{number}");

    public static Result<ReportingFacts> Facts(ProjectNo project) => new ReportingFacts(project, project.Value, Lead);

    public static ReportedDay Reported(params TimeEntry[] entries) =>
        new(Day, [.. entries], Person, [.. entries.Select(entry => Facts(entry.Project))], Hours.None);

    public static TimeLine Line(int no, decimal hours, TimeLineStatus status = TimeLineStatus.Submitted) => new()
    {
        No = no,
        Day = Day,
        Project = Plain,
        Hours = Hours.Of(hours),
        Status = status,
        Approver = Lead,
        Revision = no,
    };

    public static IReadOnlyDictionary<DateOnly, CostRate> Rates(decimal perDay, params DateOnly[] days) =>
        days.ToDictionary(day => day, _ => new CostRate(Money.Cny(perDay), Hours.Of(8)));

    public static Answer Approval(EmployeeNo by, int version = 9) => new(by, Ann, TimeLineDecision.Approve, null, version);

    public static Answer Return(EmployeeNo by, int version = 9) => new(by, Ann, TimeLineDecision.Return, "Which part?", version);
}
