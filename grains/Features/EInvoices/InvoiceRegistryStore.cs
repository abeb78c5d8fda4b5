using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EInvoices;

/// <summary>Keeps the registry: one row for each invoice, which has at most one holder, and every state it ever had.</summary>
internal sealed class InvoiceRegistryStore(IDatabase database, OwnCompanies companies)
{
    private const string Update = """
        UPDATE invoice_registry SET revision = @revision, state = @state, holder_number = @holder, claimed = @claimed, gross = @gross, to_recover = @recover, content = {0}, changed_at = @at
        WHERE code = @code AND number = @number AND revision = @revision - 1
        """;

    private const string Insert = """
        INSERT INTO invoice_registry (code, number, revision, state, holder_number, claimed, gross, to_recover, content, changed_at)
        VALUES (@code, @number, @revision, @state, @holder, @claimed, @gross, @recover, {0}, @at) ON CONFLICT DO NOTHING
        """;

    private const string Remember = """
        INSERT INTO invoice_event (code, number, revision, state, holder_number, holder_owner, claimed, at)
        VALUES (@code, @number, @revision, @state, @holder, @owner, @claimed, @at)
        """;

    public Task<RegistryRecord?> FindAsync(InvoiceKey key) => database.ReadAsync(connection => connection
        .Query("SELECT content FROM invoice_registry WHERE code = @code AND number = @number").With("code", key.Code).With("number", key.Number)
        .FirstAsync(ReadRecord));

    /// <summary>Stores the next revision; false when it was stored already, by somebody else.</summary>
    public Task<bool> StoreAsync(RegistryRecord next, DateTimeOffset at) => database.WriteAsync(async (connection, transaction) =>
    {
        var hold = next.Holder?.Hold;
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, next.Revision == 1 ? Insert : Update, database.Dialect.Json("@content"));
        var stored = await Row(connection.Query(text, transaction)).With("gross", RegistryRules.FactsOf(next, companies)?.Gross?.Minor).With("recover", next.IsToRecover ? 1 : 0)
            .With("content", StoredJson.Write(next)).ChangeAsync();
        return stored == 1 && await Row(connection.Query(Remember, transaction)).With("owner", hold?.Owner.Value).ChangeAsync() == 1;

        System.Data.Common.DbCommand Row(System.Data.Common.DbCommand command) => command
            .With("code", next.Key.Code).With("number", next.Key.Number).With("revision", next.Revision).With("state", (int)next.State)
            .With("holder", hold?.Number).With("claimed", hold?.Amount.Minor).With("at", at.ToUniversalTime());
    });

    public Task<ImmutableArray<InvoiceEvent>> HistoryAsync(InvoiceKey key) => database.ReadAsync(connection => connection.Query("""
        SELECT at, state, holder_number, holder_owner, claimed FROM invoice_event WHERE code = @code AND number = @number ORDER BY revision DESC
        """).With("code", key.Code).With("number", key.Number).ListAsync(ReadEvent));

    /// <summary>Those that have been read, the last changed first.</summary>
    public Task<InvoicePage> ListAsync(InvoiceFilter filter, PageRequest page) => database.ReadAsync(async connection =>
    {
        var conditions = new Conditions().AndIf((int?)filter.State, "r.state = @state", "state").AndIf(
            string.IsNullOrWhiteSpace(filter.Text) ? null : Like.Containing(filter.Text.Trim()), @"(r.number LIKE @text ESCAPE '\' OR r.holder_number LIKE @text ESCAPE '\')", "text")
            .AndIf(filter.ToRecover ? 1 : (int?)null, "r.to_recover = @recover", "recover");
        var (count, claimed) = await conditions.Bind(connection.Query($"SELECT count(*), CAST(coalesce(sum(r.claimed), 0) AS bigint) FROM invoice_registry r WHERE {conditions.Text}"))
            .FirstAsync(static (ref row) => ((int)row.Large(), row.Large()));
        var rows = await conditions.Bind(connection.Query($"SELECT r.content FROM invoice_registry r WHERE {conditions.Text} ORDER BY r.changed_at DESC, r.code, r.number LIMIT @take OFFSET @skip"))
            .With("take", page.Take).With("skip", page.Skip).ListAsync(ReadRecord);
        return new InvoicePage([.. rows.Where(row => row.Read is not null).Select(row => RegistryRules.View(row, companies))], count, Money.FromMinor(claimed, Currency.Cny));
    });

    private static RegistryRecord ReadRecord(ref RowReader row) => StoredJson.Read<RegistryRecord>(row.Text());

    private static InvoiceEvent ReadEvent(ref RowReader row) => new(
        row.Instant(), (InvoiceState)row.Number(), row.TextOrNull() ?? "", row.CodeOrNull<EmployeeNo>(), row.LargeOrNull() is { } minor ? Money.FromMinor(minor, Currency.Cny) : null);
}
