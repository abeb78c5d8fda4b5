using System.Collections.Immutable;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TravelRequests;

[GrainType("trips"), StatelessWorker]
internal sealed class TripsGrain(TripStore trips, IEnumerable<ITripClaims> claims) : Grain, ITripsGrain
{
    public async Task<ApprovedTrips> ApprovedAsync(ImmutableArray<EmployeeNo> travellers, DateOnly from)
    {
        var stored = travellers.IsEmpty ? [] : await trips.ApprovedAsync(travellers, from);
        var replaced = stored.Select(trip => trip.Request.Replaces).OfType<string>().ToHashSet();
        var standing = stored.Where(trip => !replaced.Contains(trip.Number)).ToList();
        var claimed = await ClaimedAsync([.. standing.Where(trip => !trip.Request.ClaimsNothing).Select(trip => trip.Number)]);
        return new([.. standing.Select(trip => new ApprovedTrip(
            trip.Number, trip.Traveller, trip.Request, trip.Request.ClaimsNothing || claimed.Contains(trip.Number)))]);
    }

    private async Task<HashSet<string>> ClaimedAsync(ImmutableArray<string> numbers)
    {
        var claimed = new HashSet<string>();
        foreach (var keeper in numbers.IsEmpty ? [] : claims)
        {
            claimed.UnionWith(await keeper.ClaimedAsync(numbers));
        }

        return claimed;
    }
}
