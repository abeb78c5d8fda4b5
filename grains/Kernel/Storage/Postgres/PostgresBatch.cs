using System.Collections.Immutable;
using Npgsql;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Storage.Postgres;

/// <summary>
/// The statements of one transaction of units. What must hold is asserted inside the database, because the batch commits
/// without asking again: a broken assertion ends the whole transaction.
/// </summary>
internal sealed class PostgresBatch(Tables tables)
{
    private const string Position = "SELECT pg_current_xact_id()::text::bigint";

    private const string ForgetFacts = "DELETE FROM dated_fact WHERE (fact, subject) IN (SELECT * FROM unnest($1, $2))";

    // A posting waits for whoever closes the period and then sees it closed; who closes waits for the posting.
    private static readonly string PeriodsOpen = $"""
        SELECT ops_assert(count(*) = cardinality($1) AND bool_and(p.open), '{UnitRefusalCode.Of(UnitRefusal.PeriodClosed)}',
            min(p.period) FILTER (WHERE NOT p.open)::text)
        FROM (SELECT a.period, a.state IN (0, 3) AND NOT EXISTS (SELECT FROM closing_period c WHERE c.period = a.period) AS open
            FROM accounting_period a WHERE a.period = ANY($1) ORDER BY a.period FOR SHARE OF a) p
        """;

    private const string MastersKnown = "SELECT ops_masters_known($1, $2, $3)";

    private readonly string _writeDocument = Written(tables.Documents.InsertOne, "1", "$1 || '/' || $2");
    private readonly string _writeDocuments = Written(tables.Documents.InsertMany, "cardinality($1)", "''");

    public void Fill(NpgsqlBatch batch, UnitRows rows)
    {
        Add(batch, Position);
        Insert(batch, tables.Audit, rows.Units);
        Write(batch, tables.Documents, rows.Units, _writeDocument, _writeDocuments);
        ForgetTimelines(batch, rows);
        Insert(batch, tables.Facts, rows.Facts);
        Insert(batch, tables.Lines, rows.Lines);
        Insert(batch, tables.Todos, rows.Todos);
        Insert(batch, tables.Texts, rows.Texts);
        CheckPeriods(batch, rows.Periods);
        CheckMasters(batch, rows.ReliesOn);
        Insert(batch, tables.Shares, rows.Shares);
        Insert(batch, tables.Entries, rows.Entries);
        Insert(batch, tables.Owed, rows.Owed);
    }

    private static string Written(string insert, string expected, string detail) => $"""
        WITH written AS ({insert} RETURNING 1)
        SELECT ops_assert((SELECT count(*) FROM written) = {expected}, '{UnitRefusalCode.Of(UnitRefusal.VersionConflict)}', {detail})
        """;

    private static void ForgetTimelines(NpgsqlBatch batch, UnitRows rows)
    {
        if (rows.Timelines.Count > 0)
        {
            Add(batch, ForgetFacts, rows.Timelines.Select(timeline => timeline.Fact).ToArray(), rows.Timelines.Select(timeline => timeline.Subject).ToArray());
        }
    }

    private static void CheckPeriods(NpgsqlBatch batch, ImmutableArray<int> periods)
    {
        if (!periods.IsEmpty)
        {
            Add(batch, PeriodsOpen, periods.ToArray());
        }
    }

    // Not locked: a master that changes from now on changes after this posting.
    private static void CheckMasters(NpgsqlBatch batch, IReadOnlyList<ReliedMaster> masters)
    {
        if (masters.Count > 0)
        {
            Add(batch, MastersKnown,
                masters.Select(master => master.Document.Kind).ToArray(), masters.Select(master => master.Document.Key).ToArray(),
                masters.Select(master => master.Version).ToArray());
        }
    }

    private static void Insert<TRow>(NpgsqlBatch batch, Table<TRow> table, IReadOnlyList<TRow> rows) =>
        Write(batch, table, rows, table.InsertOne, table.InsertMany);

    private static void Write<TRow>(NpgsqlBatch batch, Table<TRow> table, IReadOnlyList<TRow> rows, string one, string many)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var command = new NpgsqlBatchCommand(rows.Count == 1 ? one : many);
        foreach (var column in table.Columns)
        {
            command.Parameters.Add(rows.Count == 1 ? PostgresValues.One(column, rows[0]) : PostgresValues.Many(column, rows));
        }

        batch.BatchCommands.Add(command);
    }

    private static void Add(NpgsqlBatch batch, string text, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        batch.BatchCommands.Add(command);
    }
}
