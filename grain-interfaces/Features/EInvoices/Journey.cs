using System.Collections.Immutable;

namespace OpsSupport.Features.EInvoices;

/// <summary>The journey that a rail ticket or an air itinerary was paid for.</summary>
[GenerateSerializer, Immutable, Alias("journey")]
public sealed record Journey
{
    [Id(0)] public ImmutableArray<JourneyLeg> Legs { get; init; } = [];

    [Id(1)] public string Traveller { get; init; } = "";

    /// <summary>The number of an air ticket.</summary>
    [Id(2)] public string TicketNo { get; init; } = "";

    /// <summary>What an air ticket's total is made of; absent for rail.</summary>
    [Id(3)] public AirFare? Fare { get; init; }

    /// <summary>The rate of the tax in it.</summary>
    [Id(4)] public string Rate { get; init; } = "";
}

/// <summary>From one station or airport to the next.</summary>
[GenerateSerializer, Immutable, Alias("journey-leg")]
public sealed record JourneyLeg
{
    [Id(0)] public required string From { get; init; }

    [Id(1)] public required string To { get; init; }

    /// <summary>The train or flight.</summary>
    [Id(2)] public string Service { get; init; } = "";

    [Id(3)] public DateOnly? Day { get; init; }

    [Id(4)] public TimeOnly? Departure { get; init; }

    [Id(5)] public string Seat { get; init; } = "";
}

/// <summary>The parts of an air ticket that are no tax. Fare and fuel are without tax; the fund is not taxed.</summary>
/// <param name="Fund">民航发展基金.</param>
[GenerateSerializer, Immutable, Alias("air-fare")]
public sealed record AirFare(decimal Fare, decimal Fuel, decimal Fund, decimal Other);
