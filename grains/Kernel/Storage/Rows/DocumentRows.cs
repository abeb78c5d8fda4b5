using System.Data.Common;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Storage.Rows;

/// <summary>Reads back what a grain needs of its document.</summary>
internal static class DocumentRows
{
    // Long enough for any answer that is still on its way to be asked for again.
    private const int RememberedOperations = 50;

    private const string Document = $"SELECT {DocumentColumns.Read}, d.body FROM document d WHERE d.kind = @kind AND d.key = @key";

    private const string Owed = "SELECT id, effect FROM effect_owed WHERE kind = @kind AND key = @key ORDER BY seq";

    private static readonly string Operations =
        $"SELECT operation, version, status FROM audit_entry WHERE kind = @kind AND key = @key ORDER BY version DESC LIMIT {RememberedOperations}";

    private const string Operation = "SELECT operation, version, status FROM audit_entry WHERE kind = @kind AND key = @key AND operation = @operation";

    public static async Task<StoredDocument?> FindAsync(DbConnection connection, DocumentRef document)
    {
        var command = connection.Query($"{Document}; {Owed}; {Operations}").With("kind", document.Kind).With("key", document.Key);
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync();
            return await reader.ReadAsync() ? await StoredAsync(reader, RecordOf(reader)) : null;
        }
    }

    /// <summary>What an operation that was carried out led to, however long ago.</summary>
    public static async Task<DoneOperation> DoneAsync(DbConnection connection, DocumentRef document, Guid operation)
    {
        var command = connection.Query(Operation).With("kind", document.Kind).With("key", document.Key).With("operation", operation);
        return await command.FirstAsync(ReadDone) ?? throw new InvalidOperationException($"{document} has no operation {operation}.");
    }

    private static DoneOperation ReadDone(ref RowReader row) => new(row.Id(), row.Number(), (DocumentStatus)row.Number());

    private static async Task<StoredDocument> StoredAsync(DbDataReader reader, DocumentRecord document)
    {
        await reader.NextResultAsync();
        var owed = await reader.ReadAllAsync(static (ref row) => new OwedRecord(row.Id(), row.Text()));
        await reader.NextResultAsync();
        var operations = await reader.ReadAllAsync(ReadDone);
        return new(document, owed, operations);
    }

    private static DocumentRecord RecordOf(DbDataReader reader)
    {
        var row = new RowReader(reader);
        return new() { Header = DocumentColumns.ReadHeader(ref row), Facts = DocumentColumns.ReadFacts(ref row), Body = row.Text() };
    }
}
