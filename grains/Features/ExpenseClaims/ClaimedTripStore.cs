using System.Collections.Immutable;
using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>Reads which trips claims are about. Claims have the number of their trip among their keywords.</summary>
internal sealed class ClaimedTripStore(IDatabase database) : ITripClaims
{
    private static readonly string Approved = $"d.kind = '{ExpenseClaimDocument.Name}' AND d.status = {(int)DocumentStatus.Effective}";

    private static readonly string Taken = $"d.kind = '{TravelRequestKind.Name}' AND d.status = {(int)DocumentStatus.Effective}";

    public async Task<IReadOnlySet<string>> ClaimedAsync(ImmutableArray<string> trips)
    {
        var claims = await database.ReadAsync(connection => connection
            .Query($"SELECT d.body FROM document d WHERE {Approved} AND EXISTS ({database.Dialect.Items("@trips")} INTERSECT {database.Dialect.Items("d.keywords")})")
            .With("trips", StoredJson.Write(trips)).ListAsync(static (ref row) => DocumentState<ExpenseClaim>.BodyOf(row.Text()).Trip));
        return claims.Where(trip => trips.Contains(trip)).ToHashSet();
    }

    /// <summary>Whether there is an approved trip of that number and this person.</summary>
    public async Task<bool> IsTakenAsync(string trip, EmployeeNo traveller) => await database.ReadAsync(connection => connection
        .Query($"SELECT count(*) FROM document d WHERE {Taken} AND d.number = @number AND d.owner = @owner").With("number", trip).With("owner", traveller.Value)
        .FirstAsync(static (ref row) => row.Large())) > 0;
}
