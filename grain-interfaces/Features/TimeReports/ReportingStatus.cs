using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>How far some people are with their time reports.</summary>
/// <param name="People">By day, unit and number; people who belonged to none of the units that day are not in it.</param>
/// <param name="Waiting">Whose answers these people's lines wait for.</param>
[GenerateSerializer, Immutable, Alias("reporting-status")]
public sealed record ReportingStatus(ImmutableArray<PersonDay> People, ImmutableArray<WaitingLines> Waiting);

/// <summary>One day of the whole company.</summary>
/// <param name="Units">Every unit that people belong to directly, by code.</param>
[GenerateSerializer, Immutable, Alias("reporting-day")]
public sealed record ReportingDay(DateOnly Day, ImmutableArray<UnitDay> Units);

/// <summary>The people who belong to a unit itself, and whose answers their lines of the day wait for.</summary>
[GenerateSerializer, Immutable, Alias("unit-day")]
public sealed record UnitDay(UnitCode Unit, ImmutableArray<PersonDay> People, ImmutableArray<WaitingLines> Waiting);

/// <summary>A day of a person: what is expected of him and what he has said.</summary>
[GenerateSerializer, Immutable, Alias("person-day")]
public sealed record PersonDay
{
    [Id(0)] public required EmployeeNo Employee { get; init; }

    [Id(1)] public required string Name { get; init; }

    /// <summary>The unit he belonged to that day.</summary>
    [Id(2)] public required UnitCode Unit { get; init; }

    [Id(3)] public required DateOnly Day { get; init; }

    /// <summary>A working day less approved leave (formula Q-15).</summary>
    [Id(4)] public required Hours Expected { get; init; }

    /// <summary>Submitted and approved.</summary>
    [Id(5)] public required Hours Reported { get; init; }

    [Id(6)] public required Hours Approved { get; init; }

    [Id(7)] public required int PendingLines { get; init; }

    [Id(8)] public required int ReturnedLines { get; init; }

    [Id(9)] public required ReportingState State { get; init; }

    /// <summary>Approved leave takes part of the day, or all of it.</summary>
    [Id(10)] public required bool IsAway { get; init; }
}

/// <summary>How a person's day stands.</summary>
[GenerateSerializer, Alias("reporting-state")]
public enum ReportingState
{
    /// <summary>A free day, or leave all day.</summary>
    NotExpected = 0,

    /// <summary>As many hours as are expected, or more.</summary>
    Reported = 1,

    Partial = 2,
    Missing = 3,
}

/// <summary>How many lines wait for somebody's answer.</summary>
[GenerateSerializer, Immutable, Alias("waiting-lines")]
public sealed record WaitingLines(EmployeeNo Approver, string Name, int Lines);
