using System.Collections.Immutable;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>Reads who did what to a document (rule X-08).</summary>
internal sealed class AuditStore(IDatabase database)
{
    private const string History = """
        SELECT version, action, status, by_employee, on_behalf_of, at, source, comment, changes
        FROM audit_entry WHERE kind = @kind AND key = @key ORDER BY version DESC LIMIT @count
        """;

    /// <summary>The history of a document, newest first.</summary>
    public Task<ImmutableArray<HistoryEntry>> HistoryAsync(DocumentRef document, int count) => database.ReadAsync(connection =>
        connection.Query(History).With("kind", document.Kind).With("key", document.Key).With("count", count).ListAsync(ReadEntry));

    private static HistoryEntry ReadEntry(ref RowReader row) => new()
    {
        Version = row.Number(),
        Action = (DocumentAction)row.Number(),
        Status = (DocumentStatus)row.Number(),
        By = new(row.Text()),
        OnBehalfOf = row.CodeOrNull<EmployeeNo>(),
        At = row.Instant(),
        Source = row.Text(),
        Comment = row.TextOrNull(),
        Changes = row.TextOrNull() is { } changes ? StoredJson.Read<ImmutableArray<FieldChange>>(changes) : [],
    };
}
