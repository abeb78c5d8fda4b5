using OpsSupport.Kernel.Registers;

namespace OpsSupport.Features.TravelRequests;

/// <summary>Trips begin and end although nobody touches their documents.</summary>
internal sealed class TripStageTurn(TripStore trips) : IMasterFacts
{
    public Task RenewAsync(DateOnly today) => trips.RenewStagesAsync(today);
}
