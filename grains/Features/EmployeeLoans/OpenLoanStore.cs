using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EmployeeLoans;

/// <summary>Reads the loans that people still have to settle.</summary>
internal sealed class OpenLoanStore(IDatabase database)
{
    private static readonly string Open = $"""
        SELECT d.key, d.number, d.body FROM document d
        WHERE d.kind = '{EmployeeLoanDocument.Name}' AND d.owner = @owner AND d.status = {(int)DocumentStatus.Effective}
          AND d.stage IN ('{nameof(LoanStage.Paid)}', '{nameof(LoanStage.PartlySettled)}')
        ORDER BY d.number
        """;

    public Task<ImmutableArray<OpenLoan>> OfAsync(EmployeeNo person) => database.ReadAsync(connection =>
        connection.Query(Open).With("owner", person.Value).ListAsync(ReadLoan));

    private static OpenLoan ReadLoan(ref RowReader row)
    {
        var (key, number) = (row.Text(), row.Text());
        var body = DocumentState<EmployeeLoan>.BodyOf(row.Text());
        return new(key, number, body.Purpose, body.Open, body.AsksRepayment);
    }
}
