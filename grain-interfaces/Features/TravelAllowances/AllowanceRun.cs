using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>
/// What a month's run pays the people of a department for their trips (差旅补助): the days of that month, days of earlier months
/// that were not paid yet, and corrections of what was paid too much or too little. Calculated, never typed.
/// </summary>
[GenerateSerializer, Immutable, Alias("allowance-run")]
public sealed record AllowanceRun
{
    [Id(0)] public required UnitCode Unit { get; init; }

    /// <summary>The month of the days; it is paid in the month after.</summary>
    [Id(1)] public required Period Month { get; init; }

    /// <summary>By person and day.</summary>
    [Id(2)] public ImmutableArray<AllowanceDay> Days { get; init; } = [];

    /// <summary>Days that two trips of one person cover: one of them pays.</summary>
    [Id(3)] public ImmutableArray<AllowanceOverlap> Overlaps { get; init; } = [];

    /// <summary>What was paid too much and could not be taken back in this run, as nobody's pay may fall below nothing.</summary>
    [Id(4)] public ImmutableArray<CarriedDeduction> Carried { get; init; } = [];

    [JsonIgnore]
    public Money Total => Days.Aggregate(Money.Zero(Currency.Cny), (sum, day) => sum + day.Amount);
}

/// <summary>A day on which two trips of a person lie.</summary>
[GenerateSerializer, Immutable, Alias("allowance-overlap")]
public sealed record AllowanceOverlap(EmployeeNo Employee, DateOnly Day, string PaidBy, string AlsoIn);

/// <summary>What of a day is still to be taken back by a later run.</summary>
[GenerateSerializer, Immutable, Alias("carried-deduction")]
public sealed record CarriedDeduction(EmployeeNo Employee, DateOnly Day, string Trip, Money Amount);
