using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>Reads the claims that finance works through.</summary>
internal sealed class ClaimPaymentStore(IDatabase database)
{
    private static readonly string Approved = $"""
        SELECT {DocumentColumns.Read}, d.body FROM document d
        WHERE d.kind = '{ExpenseClaimDocument.Name}' AND d.status = {(int)DocumentStatus.Effective}
        """;

    /// <summary>The claims at one stage, the oldest first.</summary>
    public Task<ImmutableArray<Document<ExpenseClaim>>> AtAsync(ClaimStage stage, int most) => database.ReadAsync(connection => connection
        .Query($"{Approved} AND d.stage = @stage ORDER BY d.number LIMIT @most").With("stage", stage.ToString()).With("most", most).ListAsync(ReadClaim));

    /// <summary>The key of the claim with a number, in whatever state; null where there is none.</summary>
    public Task<string?> KeyOfAsync(string number) => database.ReadAsync(connection => connection
        .Query($"SELECT d.key FROM document d WHERE d.kind = '{ExpenseClaimDocument.Name}' AND d.number = @number").With("number", number)
        .FirstAsync(static (ref row) => row.Text()));

    private static Document<ExpenseClaim> ReadClaim(ref RowReader row)
    {
        var header = DocumentColumns.ReadHeader(ref row);
        DocumentColumns.ReadFacts(ref row);
        return new(header, DocumentState<ExpenseClaim>.BodyOf(row.Text()));
    }
}
