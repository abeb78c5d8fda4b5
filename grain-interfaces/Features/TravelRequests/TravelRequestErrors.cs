using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.TravelRequests;

/// <summary>A trip is at least a way there and a way back.</summary>
[GenerateSerializer, Immutable, Alias("travel-request.no-way-back")]
public sealed record NoWayBack() : DomainError(nameof(TravelRequest.Legs));

/// <summary>More ways than one trip has.</summary>
[GenerateSerializer, Immutable, Alias("travel-request.too-many-legs")]
public sealed record TooManyLegs(int Limit) : DomainError(nameof(TravelRequest.Legs));

/// <summary>A way arrives before it departs.</summary>
[GenerateSerializer, Immutable, Alias("travel-request.arrives-too-early")]
public sealed record ArrivesTooEarly(int Leg) : DomainError(nameof(TravelRequest.Legs));

/// <summary>A way departs before the one before it has arrived.</summary>
[GenerateSerializer, Immutable, Alias("travel-request.departs-too-early")]
public sealed record DepartsTooEarly(int Leg) : DomainError(nameof(TravelRequest.Legs));

/// <summary>Longer than one trip may be.</summary>
[GenerateSerializer, Immutable, Alias("travel-request.trip-too-long")]
public sealed record TripTooLong(int Days, int Limit) : DomainError(nameof(TravelRequest.Legs));

/// <summary>Meals of a day on which the trip has not begun or is over.</summary>
[GenerateSerializer, Immutable, Alias("travel-request.meals-off-trip")]
public sealed record MealsOffTrip(DateOnly Day) : DomainError(nameof(TravelRequest.Meals));

/// <summary>The meals of a day are said twice.</summary>
[GenerateSerializer, Immutable, Alias("travel-request.meals-twice")]
public sealed record MealsTwice(DateOnly Day) : DomainError(nameof(TravelRequest.Meals));

/// <summary>The trip to be changed is not an approved one of the same traveller.</summary>
[GenerateSerializer, Immutable, Alias("travel-request.nothing-to-change")]
public sealed record NothingToChange(string Number) : DomainError(nameof(TravelRequest.Replaces));

/// <summary>Another request changes that trip already.</summary>
[GenerateSerializer, Immutable, Alias("travel-request.changed-already")]
public sealed record ChangedAlready(string Number, string By) : DomainError(nameof(TravelRequest.Replaces));
