using System.Data.Common;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Ledger;

/// <summary>
/// Keeps the sums of every project, package and unit beside the ledger. Nobody who posts waits for them: whoever is about to read them
/// first adds what came since, exactly once by the mark that is moved in the same transaction.
/// </summary>
internal sealed class FigureTotalStore(IDatabase database)
{
    /// <summary>The column of each kind in <c>project_total</c>, in the order of the kinds.</summary>
    public static IReadOnlyList<(FigureKind Kind, string Column)> Columns { get; } =
    [
        (FigureKind.ContractSigned, "contract_signed"), (FigureKind.ContractEstimated, "contract_estimated"), (FigureKind.OutputValue, "output_value"),
        (FigureKind.SalesInvoice, "sales_invoice"), (FigureKind.RevenueConfirmed, "revenue_confirmed"), (FigureKind.RevenueEstimated, "revenue_estimated"),
        (FigureKind.Collection, "collection"), (FigureKind.WriteOff, "write_off"), (FigureKind.ExternalCost, "external_cost"),
        (FigureKind.MaterialCost, "material_cost"), (FigureKind.LabourCost, "labour_cost"), (FigureKind.ExpenseCost, "expense_cost"),
        (FigureKind.AllowanceCost, "allowance_cost"), (FigureKind.SharedCost, "shared_cost"), (FigureKind.Budget, "budget"),
    ];

    private const string Mark = "SELECT position FROM figure_total_mark";

    // Positions are transaction ids, which anything moves on: the mark follows only where entries came.
    private readonly string _late = $"""
        SELECT count(*), coalesce(sum(CASE WHEN e.position < ({database.Dialect.Horizon}) THEN 1 ELSE 0 END), 0)
        FROM figure_entry e WHERE e.position >= ({Mark})
        """;

    private static readonly string Names = string.Join(", ", Columns.Select(one => one.Column));

    private static readonly string AddToProjects = $"""
        INSERT INTO project_total (project, currency, {Names})
        {Pivoted("e.position >= @from AND e.position < @below")} ORDER BY f.scope, f.currency
        ON CONFLICT (project, currency) DO UPDATE SET {Each(one => $"{one} = project_total.{one} + excluded.{one}")}
        """;

    /// <summary>
    /// The totals of every project and package as <c>total</c>, for the start of a query where not everything is in the table: a
    /// commit under way anywhere holds the mark back for a moment, and what is above it is added here.
    /// </summary>
    public static string Projects { get; } = $"""
        late (project, currency, {Names}) AS ({Pivoted("e.position >= (SELECT position FROM figure_total_mark)")}),
        total AS (
            SELECT p.project, p.currency, {Each(one => $"p.{one}")} FROM project_total p
            WHERE NOT EXISTS (SELECT 1 FROM late l WHERE l.project = p.project AND l.currency = p.currency)
            UNION ALL
            SELECT l.project, l.currency, {Each(one => $"l.{one} + coalesce(p.{one}, 0) AS {one}")}
            FROM late l LEFT JOIN project_total p ON p.project = l.project AND p.currency = l.currency)
        """;

    private const string AddToUnits = """
        INSERT INTO unit_total (unit_path, period, kind, currency, amount)
        SELECT s.unit_path, e.period, e.kind, e.currency, CAST(sum(s.amount) AS bigint)
        FROM figure_share s JOIN figure_entry e ON e.id = s.entry_id
        WHERE e.position >= @from AND e.position < @below
        GROUP BY s.unit_path, e.period, e.kind, e.currency ORDER BY s.unit_path, e.period, e.kind, e.currency
        ON CONFLICT (unit_path, period, kind, currency) DO UPDATE SET amount = unit_total.amount + excluded.amount
        """;

    /// <summary>Adds everything that is decided by now.</summary>
    /// <returns>Whether everything that was posted is in the totals; what is not stands above the mark.</returns>
    public async Task<bool> CatchUpAsync()
    {
        var late = await LateAsync();
        if (late.Decided > 0)
        {
            await database.WriteAsync(AddAsync);
            late = await LateAsync();
        }

        return late.All == 0;
    }

    private static string Each(Func<string, string> column) => string.Join(", ", Columns.Select(one => column(one.Column)));

    private static string Pivoted(string which) => $"""
        SELECT f.scope, f.currency, {string.Join(", ", Columns.Select(one => $"CAST(sum(CASE WHEN f.kind = {(int)one.Kind} THEN f.amount ELSE 0 END) AS bigint)"))}
        FROM (
            SELECT e.project AS scope, e.currency, e.kind, e.amount FROM figure_entry e WHERE e.project IS NOT NULL AND {which}
            UNION ALL
            SELECT e.package AS scope, e.currency, e.kind, e.amount FROM figure_entry e WHERE e.package IS NOT NULL AND {which}) f
        WHERE 1 = 1 GROUP BY f.scope, f.currency
        """;

    private Task<(long All, long Decided)> LateAsync() =>
        database.ReadAsync(connection => connection.Query(_late).FirstAsync(static (ref row) => (row.Large(), row.Large())));

    private async Task<int> AddAsync(DbConnection connection, DbTransaction transaction)
    {
        var horizon = await connection.Query(database.Dialect.Horizon, transaction).FirstAsync(static (ref row) => row.Large());
        // Whoever else is adding goes first; what he added is below the mark he leaves.
        var from = await connection.Query($"{Mark} {database.Dialect.ForUpdate}", transaction).FirstAsync(static (ref row) => row.Large());
        if (from >= horizon)
        {
            return 0;
        }

        await connection.Query(AddToProjects, transaction).With("from", from).With("below", horizon).ChangeAsync();
        await connection.Query(AddToUnits, transaction).With("from", from).With("below", horizon).ChangeAsync();
        return await connection.Query("UPDATE figure_total_mark SET position = @below", transaction).With("below", horizon).ChangeAsync();
    }
}
