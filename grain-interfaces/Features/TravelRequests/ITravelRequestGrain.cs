using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TravelRequests;

/// <summary>What a travel request can do beyond what every document can.</summary>
public interface ITravelRequestGrain : IDocumentGrain<TravelRequest>
{
    /// <summary>How far the trip is today, and what else its traveller has at the time.</summary>
    [ReadOnly]
    Task<Result<TripStanding>> StandingAsync(EmployeeNo reader);

    /// <summary>The traveller states that nothing is claimed for the approved trip: from then on it counts for the allowance.</summary>
    Task<Result<DocumentHeader>> StateNoClaimAsync(Intent intent);
}

/// <param name="Overlaps">Other trips that were asked for or approved and cover one of its days: a day is paid once.</param>
[GenerateSerializer, Immutable, Alias("trip-standing")]
public sealed record TripStanding(TripStage Stage, ImmutableArray<TripOverlap> Overlaps);

/// <summary>Another trip at the same time.</summary>
/// <param name="Key">Of its document.</param>
[GenerateSerializer, Immutable, Alias("trip-overlap")]
public sealed record TripOverlap(string Key, string Number, DateOnly FirstDay, DateOnly LastDay);
