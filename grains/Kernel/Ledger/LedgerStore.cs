using System.Collections.Immutable;
using System.Data.Common;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>Reads the ledger. Nothing writes to it but units of work.</summary>
internal sealed class LedgerStore(IDatabase database)
{
    private const string Tail = $"""
        SELECT {EntryRows.Read} FROM scoped JOIN figure_entry e ON e.id = scoped.id
        LEFT JOIN figure_share s ON s.entry_id = e.id ORDER BY e.seq, s.share
        """;

    private static string Sums(Conditions conditions) => $"""
        SELECT e.kind, e.period, CAST(sum(scoped.amount) AS bigint), e.currency, CAST(coalesce(sum(e.quantity), 0) AS bigint), count(*)
        FROM scoped JOIN figure_entry e ON e.id = scoped.id WHERE {conditions.Text}
        GROUP BY e.kind, e.period, e.currency ORDER BY e.kind, e.period, e.currency
        """;

    private static string Totals(Conditions conditions) => $"""
        SELECT e.kind, CAST(sum(scoped.amount) AS bigint), e.currency, CAST(coalesce(sum(e.quantity), 0) AS bigint), count(*)
        FROM scoped JOIN figure_entry e ON e.id = scoped.id WHERE {conditions.Text} GROUP BY e.kind, e.currency ORDER BY e.kind, e.currency
        """;

    private static string Page(Conditions conditions) => $"""
        SELECT {EntryRows.Read} FROM (
            SELECT e.* FROM scoped JOIN figure_entry e ON e.id = scoped.id WHERE {conditions.Text}
            ORDER BY e.business_date DESC, e.seq DESC LIMIT @take OFFSET @skip) e
        LEFT JOIN figure_share s ON s.entry_id = e.id ORDER BY e.business_date DESC, e.seq DESC, s.share
        """;

    /// <summary>The entries of the scope from a position on, in the order in which they were posted.</summary>
    public Task<LedgerTail> TailAsync(FigureScope scope, long from) => database.ReadAsync(async connection =>
    {
        // First the horizon: what becomes visible between the two reads is above it and will be remembered by id.
        var horizon = await HorizonAsync(connection);
        return new LedgerTail(horizon, await EntryRows.ReadAsync(new ScopeStore(scope).Select(connection, Tail, from)));
    });

    /// <summary>The position below which the ledger is decided and visible.</summary>
    public Task<long> HorizonAsync() => database.ReadAsync(HorizonAsync);

    /// <summary>The sums of all entries of the scope below a position.</summary>
    /// <param name="asOf">Only what a report of that day counted.</param>
    public Task<ImmutableArray<FigureSum>> SumsAsync(FigureScope scope, long below, DateOnly? asOf = null, CancellationToken cancellation = default)
    {
        var conditions = new Conditions().AndAsOf(asOf);
        return database.ReadAsync(connection => conditions.Bind(new ScopeStore(scope).Select(connection, Sums(conditions), below: below)).ListAsync(
            static (ref row) => new FigureSum(
                (FigureKind)row.Number(), Period.OfNumber(row.Number()), row.Money(), Hours.FromHundredths(row.Large()), row.Large()),
            cancellation));
    }

    /// <summary>The entries behind a figure, newest first, with what all of them sum to in the scope.</summary>
    public Task<EntryPage> EntriesAsync(EntryFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        database.ReadAsync(async connection =>
        {
            var scope = new ScopeStore(filter.Scope);
            var conditions = ConditionsOf(filter);
            var totals = await conditions.Bind(scope.Select(connection, Totals(conditions)))
                .ListAsync(ReadTotal, cancellation);
            var select = conditions.Bind(scope.Select(connection, Page(conditions)))
                .With("take", page.Take).With("skip", page.Skip);
            var entries = await EntryRows.ReadAsync(select, cancellation);
            return new EntryPage([.. entries.Select(posted => posted.Entry)], totals.Sum(total => total.Count), [.. totals.Select(total => total.Total)]);
        });

    /// <summary>What stands posted on a project since a day, by the kind of document that posted it and by period. What was taken back does not stand.</summary>
    public Task<ImmutableArray<StandingFigures>> StandingSinceAsync(ProjectNo project, DateOnly from) => database.ReadAsync(connection => connection
        .Query("""
            SELECT t.source_kind, t.period, max(t.last_day) FROM (
                SELECT e.source_kind, e.period, max(e.business_date) AS last_day FROM figure_entry e
                WHERE e.project = @project AND e.business_date >= @from
                GROUP BY e.source_kind, e.source_key, e.source_line, e.kind, e.currency, e.period
                HAVING sum(e.amount) <> 0 OR coalesce(sum(e.quantity), 0) <> 0) t
            GROUP BY t.source_kind, t.period ORDER BY t.source_kind, t.period
            """)
        .With("project", project.Value).With("from", from)
        .ListAsync(static (ref row) => new StandingFigures(row.Text(), Period.OfNumber(row.Number()), row.Day())));

    /// <summary>Which of these entries were posted already.</summary>
    public Task<ImmutableArray<string>> ExistingAsync(ImmutableArray<string> ids) => database.ReadAsync(connection => connection
        .Query($"SELECT e.id FROM figure_entry e WHERE e.id IN ({database.Dialect.Items("@ids")})")
        .With("ids", StoredJson.Write(ids))
        .ListAsync(static (ref row) => row.Text()));

    private static (FigureTotal Total, int Count) ReadTotal(ref RowReader row) =>
        (new((FigureKind)row.Number(), row.Money(), Hours.FromHundredths(row.Large())), (int)row.Large());

    private static Conditions ConditionsOf(EntryFilter filter) => new Conditions()
        .AndIf((int?)filter.Kind, "e.kind = @kind", "kind")
        .AndIf(filter.Period?.Number, "e.period = @period", "period")
        .AndIf(filter.Currency?.Code, "e.currency = @currency", "currency")
        .AndIf(filter.Employee?.Value, "e.employee = @employee", "employee")
        .AndIf(filter.Source?.Kind, "e.source_kind = @sourceKind", "sourceKind")
        .AndIf(filter.Source?.Key, "e.source_key = @sourceKey", "sourceKey")
        .AndAsOf(filter.AsOf)
        .And(filter.Hidden.IsDefaultOrEmpty ? "1 = 1" : $"e.kind NOT IN ({string.Join(',', filter.Hidden.Select(kind => (int)kind))})");

    private Task<long> HorizonAsync(DbConnection connection) =>
        connection.Query(database.Dialect.Horizon).FirstAsync(static (ref row) => row.Large());
}

/// <summary>Figures that stand on a project: which kind of document posted them, in which period, and on which day last.</summary>
internal sealed record StandingFigures(string SourceKind, Period Period, DateOnly LastDay);
