using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Absences;

/// <summary>Reads the days of absences from their lines.</summary>
internal sealed class AbsenceStore(IDatabase database)
{
    private const string Days = $"SELECT l.body FROM document_line l WHERE l.kind = '{AbsenceDocument.Name}' AND l.day >= @from AND l.day <= @to";

    private static readonly string Asked = $"l.status IN ({(int)DocumentStatus.InApproval}, {(int)DocumentStatus.Effective})";

    /// <summary>The days of effective absences; of everybody where no one is named.</summary>
    public Task<ImmutableArray<AbsentDay>> EffectiveAsync(DateOnly from, DateOnly to, ImmutableArray<EmployeeNo> employees) => database.ReadAsync(connection =>
    {
        var conditions = new Conditions().And($"l.status = {(int)DocumentStatus.Effective}").AndIf(
            StoredJson.WriteUnlessEmpty(employees), $"l.employee IN ({database.Dialect.Items("@employees")})", "employees");
        return conditions.Bind(connection.Query($"{Days} AND {conditions.Text}")).With("from", from).With("to", to).ListAsync(ReadDay);
    });

    /// <summary>The days a person is away or has asked to be, by other absences than this one.</summary>
    public Task<ImmutableArray<AbsentDay>> OthersAsync(DocumentRef absence, EmployeeNo employee, DateOnly from, DateOnly to) => database.ReadAsync(connection =>
        connection.Query($"{Days} AND l.employee = @employee AND l.key <> @key AND {Asked}")
            .With("from", from).With("to", to).With("employee", employee.Value).With("key", absence.Key).ListAsync(ReadDay));

    private static AbsentDay ReadDay(ref RowReader row) => StoredJson.Read<AbsentDay>(row.Text());
}
