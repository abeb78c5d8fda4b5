using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelRequests;

/// <summary>A wish to go somewhere for a project (出差申请), asked before setting out. What it earned is the monthly allowance run's to say.</summary>
[GenerateSerializer, Immutable, Alias("travel-request")]
public sealed record TravelRequest
{
    [Id(0)] public required ProjectNo Project { get; init; }

    /// <summary>At most 200 characters.</summary>
    [Id(1)] public required string Purpose { get; init; }

    /// <summary>The ways in their order, the last of them back: 2 to 20.</summary>
    [Id(2)] public required ImmutableArray<TripLeg> Legs { get; init; }

    /// <summary>The days on which others paid for meals, each once.</summary>
    [Id(3)] public ImmutableArray<DayMeals> Meals { get; init; } = [];

    /// <summary>The traveller states that there is nothing to claim for this trip.</summary>
    [Id(4)] public bool ClaimsNothing { get; init; }

    /// <summary>The number of the approved trip that this one changes: once this one is approved, that one no longer counts.</summary>
    [Id(5)] public string? Replaces { get; init; }

    [JsonIgnore]
    public DateTime LeavesAt => Legs[0].DepartsAt;

    [JsonIgnore]
    public DateTime BackAt => Legs[^1].ArrivesAt;

    [JsonIgnore]
    public DateOnly FirstDay => DateOnly.FromDateTime(LeavesAt);

    [JsonIgnore]
    public DateOnly LastDay => DateOnly.FromDateTime(BackAt);

    /// <summary>
    /// Where the night after a day is spent: where the last way led that was begun by then. A night on the way counts for where
    /// it leads, but the way back counts for nothing: the night on it belongs to the place that was left.
    /// </summary>
    public Place NightOf(DateOnly day) => Legs[..^1].Last(leg => leg == Legs[0] || DateOnly.FromDateTime(leg.DepartsAt) <= day).To;
}

/// <summary>One way of a trip, by the clocks on the wall.</summary>
[GenerateSerializer, Immutable, Alias("trip-leg")]
public sealed record TripLeg(Place From, Place To, DateTime DepartsAt, DateTime ArrivesAt)
{
    /// <summary>The night is spent on the way.</summary>
    [JsonIgnore]
    public bool IsOvernight => ArrivesAt.Date > DepartsAt.Date;
}

/// <summary>Which meals of a day were provided by the host or paid by somebody else.</summary>
[GenerateSerializer, Immutable, Alias("day-meals")]
public sealed record DayMeals([property: LineIdentity] DateOnly Day, bool Breakfast, bool Lunch, bool Dinner);
