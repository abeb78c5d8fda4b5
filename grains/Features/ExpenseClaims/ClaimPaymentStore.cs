using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>Reads the claims that finance works through.</summary>
internal sealed class ClaimPaymentStore(IDatabase database)
{
    private static readonly string Approved = $"""
        SELECT d.key, d.number, d.version, d.owner, d.body FROM document d
        WHERE d.kind = '{ExpenseClaimDocument.Name}' AND d.status = {(int)DocumentStatus.Effective}
        """;

    /// <summary>The claims at one stage, the oldest first. Names are numbers until someone puts names there.</summary>
    public Task<ImmutableArray<ClaimPayment>> AtAsync(ClaimStage stage, int most) => database.ReadAsync(connection => connection
        .Query($"{Approved} AND d.stage = @stage ORDER BY d.number LIMIT @most").With("stage", stage.ToString()).With("most", most).ListAsync(ReadPayment));

    /// <summary>The key of the claim with a number, in whatever state; null where there is none.</summary>
    public Task<string?> KeyOfAsync(string number) => database.ReadAsync(connection => connection
        .Query($"SELECT d.key FROM document d WHERE d.kind = '{ExpenseClaimDocument.Name}' AND d.number = @number").With("number", number)
        .FirstAsync(static (ref row) => row.Text()));

    private static ClaimPayment ReadPayment(ref RowReader row)
    {
        var (key, number, version, owner) = (row.Text(), row.Text(), row.Number(), new EmployeeNo(row.Text()));
        var body = DocumentState<ExpenseClaim>.BodyOf(row.Text());
        return new()
        {
            Claim = ExpenseClaimDocument.Kind.Ref(key),
            Number = number,
            Version = version,
            Employee = owner,
            EmployeeName = owner.Value,
            Purpose = body.Purpose,
            Account = body.Account,
            Total = body.Total,
            Payable = body.Payable,
        };
    }
}
