using System.Collections.Immutable;
using System.Data.Common;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Lists;

/// <summary>Keeps the views of lists.</summary>
internal sealed class SavedViewStore(IDatabase database)
{
    private const string Columns = "v.id, v.kind, v.name, v.query, v.audience, v.unit, v.owner";

    private const string Write = """
        INSERT INTO saved_view (id, kind, owner, name, query, audience, unit) VALUES (@id, @kind, @owner, @name, @query, @audience, @unit)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query, audience = excluded.audience, unit = excluded.unit WHERE saved_view.owner = excluded.owner
        """;

    private const string Usual = """
        INSERT INTO usual_view (person, kind, view) SELECT @person, v.kind, v.id FROM saved_view v WHERE v.id = @view AND v.kind = @kind
        ON CONFLICT (person, kind) DO UPDATE SET view = excluded.view
        """;

    /// <summary>A person's own views of a list, then those for his units and for everybody; by name.</summary>
    public Task<ImmutableArray<SavedView>> ListAsync(string kind, EmployeeNo person, IEnumerable<UnitCode> units) => database.ReadAsync(connection => connection
        .Query($"""
            SELECT {Columns} FROM saved_view v WHERE v.kind = @kind AND (v.owner = @person OR v.audience = {(int)ViewAudience.Everybody}
                OR (v.audience = {(int)ViewAudience.Unit} AND v.unit IN ({database.Dialect.Items("@units")})))
            ORDER BY CASE WHEN v.owner = @person THEN 0 ELSE 1 END, v.name, v.id
            """)
        .With("kind", kind).With("person", person.Value).With("units", StoredJson.Write(units)).ListAsync(Read));

    public Task<Guid?> UsualAsync(string kind, EmployeeNo person) => database.ReadAsync(async connection =>
        (await connection.Query("SELECT u.view FROM usual_view u WHERE u.kind = @kind AND u.person = @person").With("kind", kind).With("person", person.Value)
            .ListAsync(static (ref row) => (Guid?)row.Id())).FirstOrDefault());

    /// <summary>Stores a view; null when it is stored, else why not.</summary>
    public Task<DomainError?> SaveAsync(SavedView view) => database.WriteAsync<DomainError?>(async (connection, transaction) =>
    {
        var others = await connection.Query("SELECT v.name FROM saved_view v WHERE v.owner = @owner AND v.kind = @kind AND v.id <> @id", transaction)
            .With("owner", view.Owner.Value).With("kind", view.Kind).With("id", view.Id).ListAsync(static (ref row) => row.Text());
        return others.Contains(view.Name) ? new ViewNameTaken(view.Name)
            : others.Length >= SavedView.MostPerList ? new TooManyViews(SavedView.MostPerList)
            : await WriteAsync(connection, transaction, view) == 1 ? null : new ViewGone();
    });

    /// <summary>Removes a view of this owner, or a shared one of anybody; null when there was none.</summary>
    public Task<SavedView?> RemoveAsync(string kind, Guid view, EmployeeNo by, bool alsoShared) => database.WriteAsync(async (connection, transaction) =>
    {
        const string mine = "v.kind = @kind AND v.id = @view AND (v.owner = @by OR v.audience >= @least)";
        var least = alsoShared ? (int)ViewAudience.Unit : int.MaxValue;
        var found = await connection.Query($"SELECT {Columns} FROM saved_view v WHERE {mine}", transaction)
            .With("kind", kind).With("view", view).With("by", by.Value).With("least", least).FirstAsync(Read);
        if (found is not null)
        {
            await connection.Query("DELETE FROM saved_view WHERE id = @view", transaction).With("view", view).ChangeAsync();
        }

        return found;
    });

    public Task OpenWithAsync(string kind, EmployeeNo person, Guid? view) => database.WriteAsync((connection, transaction) =>
        (view is null
            ? connection.Query("DELETE FROM usual_view WHERE person = @person AND kind = @kind", transaction)
            : connection.Query(Usual, transaction).With("view", view))
        .With("person", person.Value).With("kind", kind).ChangeAsync());

    private static Task<int> WriteAsync(DbConnection connection, DbTransaction transaction, SavedView view) => connection.Query(Write, transaction)
        .With("id", view.Id).With("kind", view.Kind).With("owner", view.Owner.Value).With("name", view.Name).With("query", view.Query)
        .With("audience", (int)view.Audience).With("unit", view.Unit?.Value).ChangeAsync();

    private static SavedView Read(ref RowReader row) => new()
    {
        Id = row.Id(),
        Kind = row.Text(),
        Name = row.Text(),
        Query = row.Text(),
        Audience = (ViewAudience)row.Number(),
        Unit = row.CodeOrNull<UnitCode>(),
        Owner = new(row.Text()),
    };
}
