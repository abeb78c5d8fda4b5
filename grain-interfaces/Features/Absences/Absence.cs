using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Absences;

/// <summary>Days and half days on which a person does not work (请假). While it is effective nobody expects time of him then.</summary>
[GenerateSerializer, Immutable, Alias("absence")]
public sealed record Absence
{
    /// <summary>Who is away, where somebody else records it; null for the owner himself.</summary>
    [Id(0)] public EmployeeNo? Employee { get; init; }

    [Id(1)] public AbsenceKind Kind { get; init; }

    [Id(2)] public required DateOnly FirstDay { get; init; }

    /// <summary>The half of the first day on which it begins.</summary>
    [Id(3)] public DayHalf BeginsIn { get; init; } = DayHalf.Morning;

    /// <summary>Included.</summary>
    [Id(4)] public required DateOnly LastDay { get; init; }

    /// <summary>The half of the last day with which it ends.</summary>
    [Id(5)] public DayHalf EndsIn { get; init; } = DayHalf.Afternoon;

    /// <summary>At most 500 characters; may be empty.</summary>
    [Id(6)] public string Remark { get; init; } = "";
}

/// <summary>Why somebody is away. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("absence-kind")]
public enum AbsenceKind
{
    Annual = 0,
    Personal = 1,
    Sick = 2,
    Compensatory = 3,
    Marriage = 4,
    Maternity = 5,
    Paternity = 6,
    Bereavement = 7,
    WorkInjury = 8,
    Other = 9,
}

/// <summary>Half of a working day.</summary>
[GenerateSerializer, Alias("day-half")]
public enum DayHalf
{
    Morning = 0,
    Afternoon = 1,
}
