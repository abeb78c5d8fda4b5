using System.Collections.Immutable;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TravelRequests;

/// <summary>Lists the trips of many people by SQL. Stateless; its key means nothing.</summary>
public interface ITripsGrain : IGrainWithIntegerKey
{
    /// <summary>The approved trips of these people that were not over before <paramref name="from"/>; those that another trip replaced are left out.</summary>
    [ReadOnly]
    Task<ApprovedTrips> ApprovedAsync(ImmutableArray<EmployeeNo> travellers, DateOnly from);
}

[GenerateSerializer, Immutable, Alias("approved-trips")]
public sealed record ApprovedTrips(ImmutableArray<ApprovedTrip> Trips);

/// <summary>A trip as it was approved.</summary>
/// <param name="IsSettled">An approved claim names it, or the traveller stated that there is nothing to claim.</param>
[GenerateSerializer, Immutable, Alias("approved-trip")]
public sealed record ApprovedTrip(string Number, EmployeeNo Traveller, TravelRequest Request, bool IsSettled);
