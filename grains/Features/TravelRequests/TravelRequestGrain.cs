using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelRequests;

[GrainType(TravelRequestKind.Name)]
internal sealed class TravelRequestGrain(
    [PersistentState(TravelRequestKind.Name, StorageNames.Documents)] IPersistentState<DocumentState<TravelRequest>> state,
    TravelRequestRules rules, TripStore trips, CompanyClock clock, DocumentServices services)
    : DocumentGrain<TravelRequest>(state, rules, services), ITravelRequestGrain
{
    public async Task<Result<TripStanding>> StandingAsync(EmployeeNo reader)
    {
        var document = await GetAsync(reader);
        return !document.Succeeded ? document.Errors
            : document.Value.Body is not { Legs.IsEmpty: false } trip ? new TripStanding(TripStage.Planned, [])
            : new TripStanding(
                TripStages.On(document.Value.Header.Status, trip.FirstDay, trip.LastDay, clock.Today),
                TravelRequestRules.Overlaps(trip, await OthersAsync(document.Value.Header)));
    }

    public Task<Result<DocumentHeader>> StateNoClaimAsync(Intent intent) => AdvanceAsync(
        intent, Current?.Header.Owner == intent.By ? null : new NotYours(), trip => trip with { ClaimsNothing = true });

    /// <summary>One trip is changed by one other.</summary>
    protected override async Task<DomainError?> GuardAsync(TravelRequest body) =>
        body.Replaces is null || Current is not { } current ? null : TravelRequestRules.Replacement(body, await OthersAsync(current.Header));

    private Task<ImmutableArray<StoredTrip>> OthersAsync(DocumentHeader self) => trips.OthersAsync(self.Ref, self.Owner);
}
