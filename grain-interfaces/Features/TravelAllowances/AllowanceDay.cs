using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>A calendar day of a trip, with everything its amount follows from (formula Q-17).</summary>
[GenerateSerializer, Immutable, Alias("allowance-day")]
public sealed record AllowanceDay
{
    [Id(0)] public required EmployeeNo Employee { get; init; }

    [Id(1)] public required DateOnly Day { get; init; }

    /// <summary>The number of the trip.</summary>
    [Id(2)] public required string Trip { get; init; }

    [Id(3)] public required ProjectNo Project { get; init; }

    /// <summary>Where the night was spent.</summary>
    [Id(4)] public required Place Place { get; init; }

    [Id(5)] public CityTier Tier { get; init; }

    [Id(6)] public TravelClass Class { get; init; }

    /// <summary>Which part of the day counts, and why.</summary>
    [Id(7)] public DayRule Rule { get; init; }

    /// <summary>What a whole day earned there and then.</summary>
    [Id(8)] public required Money Rate { get; init; }

    /// <summary>1, 0.5 or 0.</summary>
    [Id(9)] public required decimal Factor { get; init; }

    /// <summary>The part of the day that provided meals take away, 0 to 1.</summary>
    [Id(10)] public decimal MealShare { get; init; }

    /// <summary>What the day comes to.</summary>
    [Id(11)] public required Money Earned { get; init; }

    /// <summary>What other runs paid for it; null where none did.</summary>
    [Id(12)] public Money? PaidBefore { get; init; }

    /// <summary>What this run pays for it; negative where it takes back.</summary>
    [Id(13)] public required Money Amount { get; init; }

    [Id(14)] public AllowanceSort Sort { get; init; }

    /// <summary>Its place among all payments of this person's day: 1 for the payment, more for corrections (invariant I-29).</summary>
    [Id(15)] public int Ordinal { get; init; } = 1;
}

/// <summary>Why a day counts as it does. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("day-rule")]
public enum DayRule
{
    Whole = 0,
    LeavesBeforeNoon = 1,
    LeavesFromNoon = 2,
    BackBeforeNoon = 3,
    BackFromNoon = 4,

    /// <summary>There and back on one day, 8 hours or more.</summary>
    OneDay = 5,

    /// <summary>There and back on one day, 4 hours or more.</summary>
    HalfDay = 6,

    /// <summary>There and back in less than 4 hours.</summary>
    TooShort = 7,

    /// <summary>It was paid and is no longer travelled.</summary>
    NotTravelled = 8,
}

/// <summary>Why a day is in a run. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("allowance-sort")]
public enum AllowanceSort
{
    /// <summary>A day of the run's month.</summary>
    Regular = 0,

    /// <summary>A day of an earlier month, at that month's rate.</summary>
    BackPay = 1,

    /// <summary>It was paid too little.</summary>
    TopUp = 2,

    /// <summary>It was paid too much.</summary>
    Deduction = 3,
}
