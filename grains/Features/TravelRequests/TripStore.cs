using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelRequests;

/// <summary>Reads trips of one or of many people.</summary>
internal sealed class TripStore(IDatabase database)
{
    // More than anybody travels in two years.
    private const int MostOfOnePerson = 200;

    private const string Trips = $"SELECT d.key, d.number, d.owner, d.status, d.body FROM document d WHERE d.kind = '{TravelRequestKind.Name}'";

    private static readonly string Effective = $"d.status = {(int)DocumentStatus.Effective}";

    private static readonly string Asked = $"d.status IN ({(int)DocumentStatus.InApproval}, {(int)DocumentStatus.Effective})";

    /// <summary>The other trips of a traveller that were asked for or approved, latest first.</summary>
    public Task<ImmutableArray<StoredTrip>> OthersAsync(DocumentRef trip, EmployeeNo traveller) => database.ReadAsync(connection => connection
        .Query($"{Trips} AND {Asked} AND d.owner = @owner AND d.key <> @key ORDER BY d.first_day DESC LIMIT {MostOfOnePerson}")
        .With("owner", traveller.Value).With("key", trip.Key).ListAsync(ReadTrip));

    /// <summary>The approved trips of some people that were not over before a day.</summary>
    public Task<ImmutableArray<StoredTrip>> ApprovedAsync(ImmutableArray<EmployeeNo> travellers, DateOnly from) => database.ReadAsync(connection => connection
        .Query($"{Trips} AND {Effective} AND d.owner IN ({database.Dialect.Items("@owners")}) AND d.last_day >= @from ORDER BY d.number")
        .With("owners", StoredJson.Write(travellers)).With("from", from).ListAsync(ReadTrip));

    /// <summary>Stores how far trips are by that day, for lists.</summary>
    public Task<int> RenewStagesAsync(DateOnly today) => database.WriteAsync((connection, transaction) => connection
        .Query($"""
            UPDATE document SET stage = CASE WHEN last_day < @today THEN '{TripStage.Finished}' ELSE '{TripStage.OnTrip}' END
            WHERE kind = '{TravelRequestKind.Name}' AND status = {(int)DocumentStatus.Effective} AND first_day <= @today
                AND (stage = '{TripStage.Approved}' OR (stage = '{TripStage.OnTrip}' AND last_day < @today))
            """, transaction)
        .With("today", today).ChangeAsync());

    private static StoredTrip ReadTrip(ref RowReader row) => new(
        row.Text(), row.TextOrNull() ?? "", new(row.Text()), (DocumentStatus)row.Number(), DocumentState<TravelRequest>.BodyOf(row.Text()));
}

/// <summary>A trip as it is stored.</summary>
internal sealed record StoredTrip(string Key, string Number, EmployeeNo Traveller, DocumentStatus Status, TravelRequest Request);
