using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>Reads what runs paid, from their lines.</summary>
internal sealed class AllowanceStore(IDatabase database)
{
    private const string Paid = $"l.kind = '{AllowanceRunKind.Name}' AND l.status > 0";

    /// <summary>What other runs than this one pay these people for days of that time, in the order of the payments.</summary>
    public Task<ImmutableArray<AllowanceDay>> PaidElsewhereAsync(DocumentRef run, ImmutableArray<EmployeeNo> people, DateRange days) => database.ReadAsync(connection =>
        connection.Query($"""
            SELECT l.body FROM document_line l
            WHERE {Paid} AND l.key <> @key AND l.day >= @from AND l.day < @to AND l.employee IN ({database.Dialect.Items("@people")})
            ORDER BY l.employee, l.day, l.status
            """)
            .With("key", run.Key).With("from", days.From).With("to", days.To).With("people", StoredJson.Write(people))
            .ListAsync(static (ref row) => StoredJson.Read<AllowanceDay>(row.Text())));

    /// <summary>What the runs of a month pay one person.</summary>
    public Task<ImmutableArray<OwnAllowanceDay>> OwnAsync(EmployeeNo person, Period month) => database.ReadAsync(connection =>
        connection.Query($"""
            SELECT l.body, d.number, d.status FROM document_line l JOIN document d ON d.kind = l.kind AND d.key = l.key
            WHERE {Paid} AND l.employee = @person AND d.first_day = @first ORDER BY l.day, l.status
            """)
            .With("person", person.Value).With("first", month.FirstDay)
            .ListAsync(static (ref row) => new OwnAllowanceDay(StoredJson.Read<AllowanceDay>(row.Text()), row.TextOrNull() ?? "", (DocumentStatus)row.Number())));
}
