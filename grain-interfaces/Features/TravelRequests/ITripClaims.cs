using System.Collections.Immutable;

namespace OpsSupport.Features.TravelRequests;

/// <summary>
/// Says which trips somebody has claimed for. Whoever keeps claims registers itself in the silo; as long as nobody does, only the
/// traveller's own statement counts.
/// </summary>
public interface ITripClaims
{
    /// <summary>Those of the trips, by number, that an approved claim names. Asked once for many trips.</summary>
    Task<IReadOnlySet<string>> ClaimedAsync(ImmutableArray<string> trips);
}
