using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Overtimes;

/// <summary>Reads agreed overtime from its lines.</summary>
internal sealed class OvertimeStore(IDatabase database)
{
    private static readonly string MostHours = $"""
        SELECT CAST(coalesce(max(l.quantity), 0) AS bigint) FROM document_line l
        WHERE l.kind = '{OvertimeKind.Name}' AND l.employee = @employee AND l.day = @day AND l.status = {(int)DocumentStatus.Effective}
        """;

    public Task<Hours> AgreedAsync(EmployeeNo employee, DateOnly day) => database.ReadAsync(async connection =>
        Hours.FromHundredths(await connection.Query(MostHours).With("employee", employee.Value).With("day", day).FirstAsync(static (ref row) => row.Large())));
}
