using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Storage.Sqlite;

/// <summary>Writes units of work on the one connection that writes. Statements are prepared once and used again.</summary>
internal sealed class SqliteWriter(SqliteConnection connection) : IDisposable
{
    private const string PeriodOpen = """
        SELECT a.state IN (0, 3) AND NOT EXISTS (SELECT 1 FROM closing_period c WHERE c.period = a.period)
        FROM accounting_period a WHERE a.period = $1
        """;

    private readonly Dictionary<string, SqliteCommand> _prepared = [];
    private readonly Tables _tables = new(SqlDialect.Sqlite);
    private SqliteTransaction? _transaction;

    /// <summary>Stores the units and answers the position of the transaction.</summary>
    public long Write(SqliteTransaction transaction, IReadOnlyList<UnitOfWork> units)
    {
        _transaction = transaction;
        var rows = new UnitRows(units);
        var position = (long)Command("UPDATE ledger_commit SET position = position + 1 RETURNING position", 0).ExecuteScalar()!;
        Insert(_tables.Audit, rows.Units);
        WriteDocuments(rows.Units);
        ForgetTimelines(rows.Timelines);
        Insert(_tables.Facts, rows.Facts);
        Insert(_tables.Lines, rows.Lines);
        Insert(_tables.Todos, rows.Todos);
        Insert(_tables.Texts, rows.Texts);
        CheckPeriods(rows.Periods);
        Insert(_tables.Shares, rows.Shares);
        Insert(_tables.Entries, rows.Entries);
        Insert(_tables.Owed, rows.Owed);
        return position;
    }

    /// <summary>Inserts rows and answers how many were new.</summary>
    public int Insert<TRow>(SqliteTransaction transaction, Table<TRow> table, IReadOnlyList<TRow> rows)
    {
        _transaction = transaction;
        return rows.Sum(row => Insert(table, row));
    }

    public void Forget(SqliteTransaction transaction, IReadOnlyList<Guid> delivered)
    {
        _transaction = transaction;
        foreach (var id in delivered)
        {
            Run("DELETE FROM effect_owed WHERE id = $1", id);
        }
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }
    }

    private void WriteDocuments(IReadOnlyList<UnitOfWork> units)
    {
        foreach (var unit in units)
        {
            if (Insert(_tables.Documents, unit) != 1)
            {
                throw new UnitRefusedException(UnitRefusal.VersionConflict, unit.Document.Header.Ref.ToString());
            }
        }
    }

    private void ForgetTimelines(IReadOnlyList<TimelineRecord> timelines)
    {
        foreach (var timeline in timelines)
        {
            Run("DELETE FROM dated_fact WHERE fact = $1 AND subject = $2", timeline.Fact, timeline.Subject);
        }
    }

    // The same question as on PostgreSQL, without locks: nobody else writes meanwhile.
    private void CheckPeriods(ImmutableArray<int> periods)
    {
        foreach (var period in periods)
        {
            Run("INSERT INTO accounting_period (period) VALUES ($1) ON CONFLICT DO NOTHING", period);
            var open = Command(PeriodOpen, 1);
            open.Parameters[0].Value = period;
            if ((long)open.ExecuteScalar()! == 0)
            {
                throw new UnitRefusedException(UnitRefusal.PeriodClosed, Period.OfNumber(period).ToString());
            }
        }
    }

    private void Insert<TRow>(Table<TRow> table, IReadOnlyList<TRow> rows)
    {
        foreach (var row in rows)
        {
            Insert(table, row);
        }
    }

    private int Insert<TRow>(Table<TRow> table, TRow row)
    {
        var command = Command(table.InsertOne, table.Columns.Length);
        for (var index = 0; index < table.Columns.Length; index++)
        {
            command.Parameters[index].Value = table.Columns[index].Value(row) ?? DBNull.Value;
        }

        return command.ExecuteNonQuery();
    }

    private void Run(string text, params ReadOnlySpan<object> values)
    {
        var command = Command(text, values.Length);
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index];
        }

        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string text, int parameters)
    {
        if (!_prepared.TryGetValue(text, out var command))
        {
            command = (SqliteCommand)connection.Query(text);
            for (var number = 1; number <= parameters; number++)
            {
                command.Parameters.Add(new($"${number}", null));
            }

            _prepared.Add(text, command);
        }

        command.Transaction = _transaction;
        return command;
    }
}
