using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.Absences;

/// <summary>It would end before it begins.</summary>
[GenerateSerializer, Immutable, Alias("absence.ends-before-it-begins")]
public sealed record AbsenceEndsTooEarly() : DomainError(nameof(Absence.LastDay));

/// <summary>Longer than one absence may be.</summary>
[GenerateSerializer, Immutable, Alias("absence.too-long")]
public sealed record AbsenceTooLong(int Days, int Limit) : DomainError(nameof(Absence.LastDay));

/// <summary>The person is away already at that time, or has asked to be.</summary>
/// <param name="Day">The first day that both cover.</param>
[GenerateSerializer, Immutable, Alias("absence.overlaps")]
public sealed record AbsenceOverlaps(DateOnly Day) : DomainError(nameof(Absence.FirstDay));

/// <summary>People ask for themselves; only some may record others.</summary>
[GenerateSerializer, Immutable, Alias("absence.of-somebody-else")]
public sealed record AbsenceOfSomebodyElse() : DomainError(nameof(Absence.Employee));
