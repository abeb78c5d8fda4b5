using System.Collections.Immutable;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;
using static OpsSupport.Kernel.Storage.Rows.ColumnType;

namespace OpsSupport.Kernel.Documents;

/// <summary>Keeps what people typed and have not saved: one row per person and form, the last one wins.</summary>
internal sealed class KeptInputStore
{
    private const string Read = "SELECT kind, key, version, fields, kept_at FROM kept_input WHERE person = @person AND kind = @kind AND kept_at >= @oldest";

    private static readonly ImmutableArray<Column<KeptRow>> Columns =
    [
        new("person", Text, row => row.Person.Value),
        new("kind", Text, row => row.Input.Form.Kind),
        new("key", Text, row => row.Input.Form.Key),
        new("version", Number, row => row.Input.Version),
        new("fields", Json, row => StoredJson.Write(row.Input.Fields)),
        new("kept_at", Instant, row => row.Input.At.ToUniversalTime()),
    ];

    private readonly IDatabase _database;
    private readonly Table<KeptRow> _table;

    public KeptInputStore(IDatabase database) =>
        (_database, _table) = (database, new("kept_input", database.Dialect, Columns, conflict: Table<KeptRow>.Overwrite(Columns, "person", "kind", "key")));

    /// <summary>Keeps it, and lets go of what is older than <paramref name="oldest"/> or one form too many.</summary>
    public Task KeepAsync(EmployeeNo person, KeptInput input, DateTimeOffset oldest) => _database.WriteAsync(async (connection, transaction) =>
    {
        await _database.InsertAsync(transaction, _table, [new(person, input)]);
        await connection.Query("DELETE FROM kept_input WHERE kept_at < @oldest", transaction).With("oldest", oldest.ToUniversalTime()).ChangeAsync();
        const string surplus = """
            DELETE FROM kept_input WHERE person = @person AND kept_at <
              (SELECT min(kept_at) FROM (SELECT kept_at FROM kept_input WHERE person = @person ORDER BY kept_at DESC LIMIT @most) AS newest)
            """;
        return await connection.Query(surplus, transaction).With("person", person.Value).With("most", KeptInput.MostForms).ChangeAsync();
    });

    public Task<KeptInput?> FindAsync(EmployeeNo person, DocumentRef form, DateTimeOffset oldest) => _database.ReadAsync(async connection =>
        (await connection.Query($"{Read} AND key = @key").With("person", person.Value).With("kind", form.Kind)
            .With("oldest", oldest.ToUniversalTime()).With("key", form.Key).ListAsync(ReadInput)).FirstOrDefault());

    public Task<KeptInput?> LatestNewAsync(EmployeeNo person, string kind, DateTimeOffset oldest) => _database.ReadAsync(async connection =>
        (await connection.Query($"{Read} AND version = 0 ORDER BY kept_at DESC LIMIT 1").With("person", person.Value).With("kind", kind)
            .With("oldest", oldest.ToUniversalTime()).ListAsync(ReadInput)).FirstOrDefault());

    public Task ForgetAsync(EmployeeNo person, DocumentRef form) => _database.WriteAsync((connection, transaction) =>
        connection.Query("DELETE FROM kept_input WHERE person = @person AND kind = @kind AND key = @key", transaction)
            .With("person", person.Value).With("kind", form.Kind).With("key", form.Key).ChangeAsync());

    private static KeptInput ReadInput(ref RowReader row) => new()
    {
        Form = new(row.Text(), row.Text()),
        Version = row.Number(),
        Fields = StoredJson.Read<ImmutableArray<KeptField>>(row.Text()),
        At = row.Instant(),
    };

    private sealed record KeptRow(EmployeeNo Person, KeptInput Input);
}
