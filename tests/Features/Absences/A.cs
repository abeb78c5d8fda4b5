using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Absences;

/// <summary>Leave to test with. Each test changes only what it is about.</summary>
internal static class A
{
    public static EmployeeNo Ann { get; } = new("ann");

    /// <summary>Monday to Wednesday.</summary>
    public static Absence Leave { get; } = new() { Kind = AbsenceKind.Annual, FirstDay = new(2026, 3, 30), LastDay = new(2026, 4, 1) };

    public static Absence HalfDay { get; } = Leave with { LastDay = new(2026, 3, 30), EndsIn = DayHalf.Morning };

    public static DocumentHeader HeaderOf(EmployeeNo owner) => new()
    {
        Ref = AbsenceDocument.Kind.Ref("lv:1"),
        Owner = owner,
        CreatedAt = new(2026, 3, 27, 9, 0, 0, TimeSpan.FromHours(8)),
        ChangedAt = new(2026, 3, 27, 9, 0, 0, TimeSpan.FromHours(8)),
        Status = DocumentStatus.Draft,
        Version = 1,
    };
}
