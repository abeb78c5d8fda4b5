using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.TravelRequests;

/// <summary>How far an approved trip is, by the day. Stored by name.</summary>
[GenerateSerializer, Alias("trip-stage")]
public enum TripStage
{
    Planned = 0,
    Approved = 1,
    OnTrip = 2,
    Finished = 3,
}

/// <summary>Where a trip stands on a day.</summary>
public static class TripStages
{
    public static TripStage On(DocumentStatus status, DateOnly firstDay, DateOnly lastDay, DateOnly day) =>
        status != DocumentStatus.Effective ? TripStage.Planned
        : day < firstDay ? TripStage.Approved
        : day <= lastDay ? TripStage.OnTrip
        : TripStage.Finished;
}
